package torg.platforms.bluesky;

import java.time.Clock;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import torg.platforms.Connection;
import torg.platforms.Fault;
import torg.platforms.http.Json;
import torg.vault.Secret;

/** Calls in the city's name. A session that has run out is renewed on the way, by one caller at a time. */
final class Account {
    private final Xrpc xrpc;
    private final Clock clock;
    private final Connection connection;
    private Session session;

    Account(Xrpc xrpc, Clock clock, Connection connection) {
        this.xrpc = xrpc;
        this.clock = clock;
        this.connection = connection;
        this.session = session(connection.token());
    }

    Session session() {
        return session;
    }

    /** @throws Fault when the session cannot be renewed; then nothing was asked */
    Said ask(String method, String... parameters) {
        return inSession(now -> xrpc.ask(now.pds(), now.access(), method, parameters));
    }

    /** @throws Fault when the session cannot be renewed; then nothing was done */
    Said call(String method, JsonNode body) {
        return inSession(now -> xrpc.call(now.pds(), now.access(), method, body));
    }

    /** A file for a record that is yet to come; forgotten by the server when none does. @throws Fault as above */
    Said upload(byte[] file, String type) {
        return inSession(
                now -> xrpc.call(now.pds(), now.access(), "com.atproto.repo.uploadBlob", Optional.of(type), file));
    }

    /** Who is called so; empty when nobody is. @throws Fault when that cannot be told now */
    Optional<String> did(String handle) {
        var said = ask("com.atproto.identity.resolveHandle", "handle", handle);
        return said instanceof Said.No no && !no.notAllowed()
                ? Optional.empty()
                : Optional.of(Json.text(said.orFault(), "did")).filter(AtUri::isDid);
    }

    private Said inSession(Function<Session, Said> once) {
        var said = once.apply(session);
        if (said instanceof Said.No no && no.sessionRanOut()) {
            session = renewed(session.access());
            return once.apply(session);
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
        var answer = xrpc.call(now.pds(), now.refresh(), "com.atproto.server.refreshSession")
                .orFault();
        return Session.granted(now.pds(), answer)
                .filter(next -> next.did().equals(now.did()))
                .orElseThrow(this::notAllowed);
    }

    private Session session(Secret token) {
        return Session.of(token).orElseThrow(this::notAllowed);
    }

    private Fault notAllowed() {
        return new Fault(Fault.Kind.NOT_ALLOWED, "platforms.not-allowed", clock.instant());
    }
}
