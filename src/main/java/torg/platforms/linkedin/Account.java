package torg.platforms.linkedin;

import java.net.URI;
import java.net.http.HttpHeaders;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;
import torg.platforms.Connection;
import torg.platforms.Fault;
import torg.platforms.Meter;
import torg.platforms.Outcome;
import torg.platforms.consent.App;
import torg.platforms.consent.Apps;
import torg.platforms.consent.Family;
import torg.platforms.http.Json;
import torg.platforms.http.PlatformHttp;
import torg.platforms.http.Rest;
import torg.platforms.http.Said;
import torg.vault.Secret;

/**
 * Calls in the name of who agreed, each with the version and the protocol that LinkedIn asks for
 * (learn.microsoft.com/linkedin/marketing/versioning, read 2026-11-21). A token that has run out is renewed on the way, by
 * one caller at a time.
 */
final class Account {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration UNTIL_SOMEBODY_LOOKS = Duration.ofHours(1);

    private final App app;
    private final Rest rest;
    private final Clock clock;
    private final Connection.Renewal renewal;
    private final Meter meter;
    private Token token;

    Account(App app, Rest rest, Clock clock, Connection connection) {
        this(app, rest, clock, connection.token(), connection.renewal(), connection.meter());
    }

    Account(App app, Rest rest, Clock clock, Secret token, Connection.Renewal renewal, Meter meter) {
        this.app = app;
        this.rest = rest;
        this.clock = clock;
        this.renewal = renewal;
        this.meter = meter;
        this.token = token(token);
    }

    /** Addresses of a LinkedIn on this machine, which only the demonstration has. */
    static Predicate<URI> ours(Apps apps) {
        return address ->
                apps.of(Family.LINKEDIN).filter(app -> app.holds(address)).isPresent();
    }

    static Rest rest(Apps apps, Clock clock) {
        return new Rest(new PlatformHttp(ours(apps), PATIENCE, clock), clock);
    }

    /** @throws Fault when the city has no application at LinkedIn */
    static App app(Apps apps, Clock clock) {
        return apps.of(Family.LINKEDIN)
                .orElseThrow(() -> new Fault(Fault.Kind.NOT_ALLOWED, "platforms.no-app", clock.instant()));
    }

    static Function<Connection, Account> opening(Apps apps, Clock clock) {
        var rest = rest(apps, clock);
        return connection -> new Account(app(apps, clock), rest, clock, connection);
    }

    Token token() {
        return token;
    }

    Said get(String path) {
        return inSession(headers -> rest.get(at(path), headers));
    }

    Said post(String path, JsonNode body) {
        return inSession(headers -> rest.send("POST", at(path), headers, body));
    }

    Said put(String path, JsonNode body) {
        return inSession(headers -> rest.send("PUT", at(path), headers, body));
    }

    /** Rest.li's way of changing some of a thing's fields. */
    Said change(String path, JsonNode patch) {
        return inSession(headers -> {
            headers.put("X-RestLi-Method", "PARTIAL_UPDATE");
            return rest.send("POST", at(path), headers, patch);
        });
    }

    Said delete(String path) {
        return inSession(headers -> {
            headers.put("X-RestLi-Method", "DELETE");
            return rest.bytes("DELETE", at(path), headers, new byte[0]);
        });
    }

    /** Where LinkedIn said that bytes are to be put; elsewhere than at LinkedIn's the token does not go. */
    Said upload(String place, String type, byte[] content) {
        return inSession(headers -> {
            var address = URI.create(app.api() + "/").resolve(place);
            var host = String.valueOf(address.getHost());
            if (!host.equals(app.api().getHost()) && !host.endsWith(".linkedin.com")) {
                headers.remove("Authorization");
            }
            headers.put("Content-Type", type);
            return rest.bytes("PUT", address, headers, content);
        });
    }

    private URI at(String path) {
        return URI.create(app.api() + "/rest/" + path);
    }

    private Said inSession(Function<Map<String, String>, Said> once) {
        if (!clock.instant().isBefore(token.ends())) {
            token = renewed(token.access());
        }
        var said = counted(once);
        if (said instanceof Said.No no && no.status() == 401) {
            token = renewed(token.access());
            return counted(once);
        }
        return said;
    }

    private Said counted(Function<Map<String, String>, Said> once) {
        meter.note(Meter.Use.ONE_CALL);
        var headers = new HashMap<String, String>();
        headers.put("Authorization", "Bearer " + token.access().value());
        headers.put("LinkedIn-Version", app.version());
        headers.put("X-Restli-Protocol-Version", "2.0.0");
        return once.apply(headers);
    }

    /** Whoever waited for another caller's renewal finds a newer token than the one that ran out, and uses that. */
    private Token renewed(Secret ranOut) {
        return token(renewal.renew(stored -> {
            var now = token(stored);
            return now.access().equals(ranOut) ? now.renewed(exchanged(now)).stored() : stored;
        }));
    }

    private Token exchanged(Token now) {
        if (now.refresh().value().isBlank() || !clock.instant().isBefore(now.consentEnds())) {
            throw notAllowed();
        }
        var said = tokens(
                app,
                rest,
                Map.of(
                        "grant_type",
                        "refresh_token",
                        "refresh_token",
                        now.refresh().value()));
        if (said instanceof Said.No) {
            throw notAllowed();
        }
        return Token.granted(read(said), clock)
                .orElseThrow(() -> new Fault(Fault.Kind.TRY_AGAIN, "platforms.try-again", clock.instant()));
    }

    /** Where a code, or a token to renew by, becomes a token. */
    static Said tokens(App app, Rest rest, Map<String, String> fields) {
        var form = new HashMap<>(fields);
        form.put("client_id", clientId(app));
        form.put("client_secret", app.secret().value());
        return rest.form("POST", URI.create(app.tokens() + "/oauth/v2/accessToken"), Map.of(), form);
    }

    /** The operator may add the application's number after a slash, which only calls to us need. */
    static String clientId(App app) {
        return app.id().replaceFirst("/.*", "");
    }

    static String applicationNumber(App app) {
        return app.id().replaceFirst(".*/", "");
    }

    private Token token(Secret stored) {
        return Token.of(stored).orElseThrow(this::notAllowed);
    }

    private Fault notAllowed() {
        return new Fault(Fault.Kind.NOT_ALLOWED, "platforms.not-allowed", clock.instant());
    }

    /** @throws Fault for everything else than an answer */
    JsonNode read(Said said) {
        return switch (said) {
            case Said.Done done -> done.body();
            case Said.No no -> throw refused(no);
            case Said.Wait wait -> throw new Fault(Fault.Kind.TOO_MUCH, word(wait), until(wait));
            case Said.Unclear(var at) -> throw new Fault(Fault.Kind.TRY_AGAIN, "platforms.try-again", at);
            case Said.Unreached(var at) -> throw new Fault(Fault.Kind.TRY_AGAIN, "platforms.try-again", at);
        };
    }

    /** The list under {@code elements}. What has none is no answer, and not silence. */
    Iterable<JsonNode> elements(Said said) {
        var elements = read(said).path("elements");
        if (!elements.isArray()) {
            throw new Fault(Fault.Kind.TRY_AGAIN, "platforms.try-again", clock.instant());
        }
        return elements;
    }

    private Fault refused(Said.No no) {
        var now = clock.instant();
        return switch (no.status()) {
            case 401 -> notAllowed();
            case 403 -> new Fault(Fault.Kind.NOT_ALLOWED, "platforms.permission-missing", now);
            case 404 -> new Fault(Fault.Kind.GONE, "platforms.gone", now);
            default ->
                new Fault(
                        Fault.Kind.TRY_AGAIN,
                        isRetired(no) ? "platforms.version-retired" : "platforms.try-again",
                        now.plus(UNTIL_SOMEBODY_LOOKS));
        };
    }

    /** What came of a call that changes something; what was done is for the caller to read. */
    Outcome outcome(Said said, Function<Said.Done, Outcome> done) {
        return switch (said) {
            case Said.Done yes -> done.apply(yes);
            case Said.No no -> refusal(no);
            case Said.Wait wait -> new Outcome.NotNow(until(wait), word(wait));
            case Said.Unclear _ -> new Outcome.Unknown("platforms.answer-lost");
            case Said.Unreached(var at) -> new Outcome.NotNow(at, "platforms.try-again");
        };
    }

    private Outcome refusal(Said.No no) {
        return switch (no.status()) {
            case 401 -> new Outcome.Refused("platforms.not-allowed");
            case 403 -> new Outcome.Refused("platforms.permission-missing");
            case 404 -> new Outcome.Refused("platforms.gone");
            default -> {
                if (isRetired(no)) {
                    yield new Outcome.NotNow(clock.instant().plus(UNTIL_SOMEBODY_LOOKS), "platforms.version-retired");
                }
                yield new Outcome.Refused(
                        isSaidAlready(no) ? "platforms.said-already" : "platforms.refused-by-platform");
            }
        };
    }

    /** A version lives a year; then every call ends here until the operator sets a newer one. */
    private static boolean isRetired(Said.No no) {
        return no.status() == 426 || Json.text(no.body(), "code").equals("VERSION_MISSING");
    }

    private static boolean isSaidAlready(Said.No no) {
        for (var error : no.body().path("errorDetails").path("inputErrors")) {
            if (Json.text(error, "code").equals("DUPLICATE_POST")) {
                return true;
            }
        }
        return false;
    }

    /** A try that ends before anything is sent. */
    static Outcome outcome(Fault fault) {
        return switch (fault.kind()) {
            case NOT_ALLOWED, GONE -> new Outcome.Refused(fault.getMessage());
            case TOO_MUCH, TRY_AGAIN -> new Outcome.NotNow(fault.until(), fault.getMessage());
        };
    }

    /** Quotas are counted by UTC days (.../shared/api-guide/concepts/rate-limits, read 2026-11-22), and said in words only. */
    private Instant until(Said.Wait wait) {
        if (!isDaily(wait.headers(), wait.body())) {
            return wait.until();
        }
        var tomorrow = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).plusDays(1);
        return tomorrow.atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    private static String word(Said.Wait wait) {
        return isDaily(wait.headers(), wait.body()) ? "platforms.quota-used" : "platforms.slow-down";
    }

    private static boolean isDaily(HttpHeaders headers, JsonNode body) {
        return headers.firstValue("Retry-After").isEmpty()
                && Json.text(body, "message").contains(" DAY ");
    }
}
