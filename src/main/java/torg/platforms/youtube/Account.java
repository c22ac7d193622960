package torg.platforms.youtube;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import torg.platforms.Connection;
import torg.platforms.Fault;
import torg.platforms.Meter;
import torg.platforms.http.Said;
import torg.vault.Secret;

/**
 * Calls in the channel's name. A token that has run out is renewed on the way, by one caller at a time, and what a call
 * costs of the project's units is noted (developers.google.com/youtube/v3/determine_quota_cost, connectors.md 2.6).
 */
final class Account {
    static final int READ = 1;
    static final int WRITE = 50;

    /** Unless Google has granted the city's project more: it says so nowhere in its answers. */
    private static final int UNITS_A_DAY = 10_000;

    private final Door door;
    private final Connection connection;
    private Session session;

    Account(Door door, Connection connection) {
        this.door = door;
        this.connection = connection;
        this.session = session(connection.token());
    }

    Clock clock() {
        return door.clock();
    }

    Connection connection() {
        return connection;
    }

    Secret token() {
        return session.token();
    }

    /** A call that only reads; parameters are name, value, name, value. @throws Fault when the token cannot be renewed */
    Said ask(String what, String kind, String... parameters) {
        return metered(READ, now -> door.get(now.access(), what, kind, map(parameters)));
    }

    /** The same, where only the answer itself will do. @throws Fault */
    JsonNode required(String what, String kind, String... parameters) {
        return Refusal.orFault(ask(what, kind, parameters), clock());
    }

    /** @throws Fault when the token cannot be renewed; then nothing was done */
    Said change(String method, String what, String kind, JsonNode body) {
        return metered(WRITE, now -> door.send(now.access(), method, what, kind, map("part", "snippet"), body));
    }

    /** @throws Fault when the token cannot be renewed; then nothing was done */
    Said change(String method, String what, String... parameters) {
        return metered(WRITE, now -> door.bare(now.access(), method, what, map(parameters)));
    }

    private static Map<String, String> map(String... parameters) {
        var map = new LinkedHashMap<String, String>();
        for (var i = 0; i < parameters.length; i += 2) {
            map.put(parameters[i], parameters[i + 1]);
        }
        return map;
    }

    private Said metered(int units, Function<Session, Said> call) {
        var said = inSession(call);
        if (!(said instanceof Said.Unreached)) {
            connection.meter().note(new Meter.Use(units, 0, left(said)));
        }
        return said;
    }

    private Optional<Meter.Left> left(Said said) {
        return said instanceof Said.No no && Refusal.isQuota(no)
                ? Optional.of(new Meter.Left(Meter.Left.Of.APPLICATION, 0, UNITS_A_DAY, Refusal.tomorrow(clock())))
                : Optional.empty();
    }

    /** Twice, because what another caller was given in the meantime may have run out as well. */
    private Said inSession(Function<Session, Said> call) {
        var said = call.apply(session);
        for (var renewals = 0; renewals < 2 && said instanceof Said.No no && no.status() == 401; renewals++) {
            session = renewed(session.access());
            said = call.apply(session);
        }
        return said;
    }

    /** Whoever waited for another caller's renewal finds a newer token than the one that ran out, and uses that. */
    private Session renewed(Secret ranOut) {
        return session(connection.renewal().renew(stored -> {
            var now = session(stored);
            return now.access().equals(ranOut) ? refreshed(now).token() : stored;
        }));
    }

    private Session refreshed(Session now) {
        var said = door.token(map(
                "grant_type", "refresh_token", "refresh_token", now.refresh().value()));
        if (said instanceof Said.No no && (no.status() == 400 || no.status() == 401)) {
            throw notAllowed(); // invalid_grant: withdrawn, or unused for half a year
        }
        return now.renewed(Refusal.orFault(said, clock()))
                .orElseThrow(() -> new Fault(Fault.Kind.TRY_AGAIN, "platforms.try-again", clock().instant()));
    }

    private Session session(Secret token) {
        return Session.of(token).orElseThrow(this::notAllowed);
    }

    private Fault notAllowed() {
        return new Fault(Fault.Kind.NOT_ALLOWED, "platforms.not-allowed", clock().instant());
    }
}
