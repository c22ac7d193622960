package torg.platforms.threads;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;
import torg.platforms.Connection;
import torg.platforms.Fault;
import torg.platforms.Meter;
import torg.platforms.consent.App;
import torg.platforms.consent.Apps;
import torg.platforms.consent.Family;
import torg.platforms.http.Json;
import torg.platforms.http.PlatformHttp;
import torg.platforms.http.Rest;
import torg.platforms.http.Said;
import torg.vault.Secret;

/**
 * Calls in the account's name. The token goes along as developers.facebook.com/docs/threads writes it, as a parameter; it is
 * renewed on the way, by one caller at a time.
 */
final class Account {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration WINDOW = Duration.ofHours(24);

    private final App app;
    private final Rest rest;
    private final Clock clock;
    private final Connection.Renewal renewal;
    private final Meter meter;
    private Token token;

    private Account(App app, Rest rest, Clock clock, Connection connection) {
        this.app = app;
        this.rest = rest;
        this.clock = clock;
        this.renewal = connection.renewal();
        this.meter = connection.meter();
        this.token = token(connection.token());
    }

    static Rest rest(Apps apps, Clock clock) {
        Predicate<URI> ours = address ->
                apps.of(Family.THREADS).filter(app -> app.holds(address)).isPresent();
        return new Rest(new PlatformHttp(ours, PATIENCE, clock), clock);
    }

    /** @throws Fault when the city has no application for Threads */
    static App app(Apps apps, Clock clock) {
        return apps.of(Family.THREADS)
                .orElseThrow(() -> new Fault(Fault.Kind.NOT_ALLOWED, "platforms.no-app", clock.instant()));
    }

    static Function<Connection, Account> opening(Apps apps, Clock clock) {
        var rest = rest(apps, clock);
        return connection -> new Account(app(apps, clock), rest, clock, connection);
    }

    Token token() {
        return token;
    }

    Instant now() {
        return clock.instant();
    }

    /** @param parameters name, value, name, value */
    Said get(String path, String... parameters) {
        return call(access -> rest.get(URI.create(at(path) + "?" + Rest.query(fields(access, parameters))), Map.of()));
    }

    Said post(String path, String... parameters) {
        return call(access -> rest.form("POST", URI.create(at(path)), Map.of(), fields(access, parameters)));
    }

    Said delete(String path) {
        return call(access ->
                rest.bytes("DELETE", URI.create(at(path) + "?" + Rest.query(fields(access))), Map.of(), new byte[0]));
    }

    private String at(String path) {
        return app.api() + "/" + app.version() + "/" + path;
    }

    private static Map<String, String> fields(Secret access, String... parameters) {
        var fields = new LinkedHashMap<String, String>();
        for (var at = 0; at < parameters.length; at += 2) {
            fields.put(parameters[at], parameters[at + 1]);
        }
        fields.put("access_token", access.value());
        return fields;
    }

    private Said call(Function<Secret, Said> once) {
        if (token.isStale(clock.instant())) {
            token = renewed(token);
        }
        var said = once.apply(token.access());
        meter.note(new Meter.Use(1, 0, left(said)));
        return said;
    }

    /** Whoever waited for another caller's renewal finds a newer token, and uses that. */
    private Token renewed(Token stale) {
        return token(renewal.renew(stored -> {
            var now = token(stored);
            return now.access().equals(stale.access()) ? exchanged(now).stored() : stored;
        }));
    }

    /** A token that still opens is used on when it cannot be renewed just now. */
    private Token exchanged(Token now) {
        var said = rest.get(
                URI.create(app.tokens() + "/refresh_access_token?"
                        + Rest.query(fields(now.access(), "grant_type", "th_refresh_token"))),
                Map.of());
        return switch (said) {
            case Said.Done done -> Token.granted(done.body(), clock.instant()).orElse(now);
            case Said.No no when Refusals.isToken(no) -> throw notAllowed();
            default -> now;
        };
    }

    private Token token(Secret stored) {
        return Token.of(stored).orElseThrow(this::notAllowed);
    }

    private Fault notAllowed() {
        return new Fault(Fault.Kind.NOT_ALLOWED, "platforms.not-allowed", clock.instant());
    }

    /** How far the day's calls are used, in percent (developers.facebook.com/docs/graph-api/overview/rate-limiting). */
    private Optional<Meter.Left> left(Said said) {
        var headers = switch (said) {
            case Said.Done done -> Optional.of(done.headers());
            case Said.No no -> Optional.of(no.headers());
            case Said.Wait wait -> Optional.of(wait.headers());
            case Said.Unclear _, Said.Unreached _ -> Optional.<java.net.http.HttpHeaders>empty();
        };
        return headers.flatMap(all -> all.firstValue("X-App-Usage"))
                .flatMap(Json::object)
                .map(used -> used.path("call_count").longValue(0))
                .map(percent -> new Meter.Left(
                        Meter.Left.Of.ACCOUNT,
                        Math.clamp(100 - percent, 0, 100),
                        100,
                        clock.instant().plus(WINDOW)));
    }

    /** @throws Fault for everything else than an answer */
    JsonNode read(Said said) {
        return switch (said) {
            case Said.Done done -> done.body();
            case Said.No no -> throw Refusals.fault(no, clock.instant());
            case Said.Wait wait -> throw new Fault(Fault.Kind.TOO_MUCH, "platforms.slow-down", wait.until());
            case Said.Unclear(var at) -> throw new Fault(Fault.Kind.TRY_AGAIN, "platforms.try-again", at);
            case Said.Unreached(var at) -> throw new Fault(Fault.Kind.TRY_AGAIN, "platforms.try-again", at);
        };
    }

    /** One thing, which has an id; what has none is no answer. */
    JsonNode one(Said said) {
        var one = read(said);
        if (!Reading.isId(Json.text(one, "id"))) {
            throw nonsense();
        }
        return one;
    }

    /** The list under {@code data}. What has none is no answer, and not silence. */
    JsonNode list(Said said) {
        var answer = read(said);
        if (!answer.path("data").isArray()) {
            throw nonsense();
        }
        return answer;
    }

    Fault nonsense() {
        return new Fault(Fault.Kind.TRY_AGAIN, "platforms.try-again", clock.instant());
    }
}
