package torg.platforms.bluesky;

import java.time.Clock;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import torg.platforms.Ability;
import torg.platforms.Arrival;
import torg.platforms.Connection;
import torg.platforms.Credentials;
import torg.platforms.Cursor;
import torg.platforms.Fault;
import torg.platforms.Granted;
import torg.platforms.Limit;
import torg.platforms.Network;
import torg.platforms.Outcome;
import torg.platforms.Platform;
import torg.platforms.Reply;
import torg.platforms.Slice;

/** Bluesky and every other server that speaks the AT Protocol (docs.bsky.app, atproto.com; read 2026-11-21). */
@Component
final class Bluesky implements Platform {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Clock clock;
    private final Xrpc xrpc;
    private final Limit limit = new PostLimit();

    /** @param privateServers {@code allowed} where servers on this machine and in its network may be connected, as in tests */
    Bluesky(Clock clock, @Value("${TORG_BLUESKY_PRIVATE:}") String privateServers) {
        this.clock = clock;
        this.xrpc = new Xrpc(new PlatformHttp("allowed".equals(privateServers), PATIENCE, clock), clock);
    }

    @Override
    public Network network() {
        return Network.BLUESKY;
    }

    @Override
    public Set<Ability> abilities() {
        return EnumSet.of(
                Ability.CONNECT,
                Ability.ARRIVALS,
                Ability.REPLY,
                Ability.READ_BACK,
                Ability.REPEATABLE_REPLY,
                Ability.EDITS_SEEN,
                Ability.REMOVALS_SEEN);
    }

    @Override
    public Limit replyLimit() {
        return limit;
    }

    @Override
    public Granted connect(Credentials credentials) {
        return new SignIn(xrpc, clock).connect(credentials);
    }

    @Override
    public Granted probe(Connection connection) {
        var account = account(connection);
        var answer = account.ask("com.atproto.server.getSession").orFault();
        if (!Json.text(answer, "did").equals(connection.remoteId())
                || !answer.path("active").booleanValue(true)) {
            throw new Fault(Fault.Kind.NOT_ALLOWED, "platforms.account-not-active", clock.instant());
        }
        var handle = Json.text(answer, "handle");
        return new Granted(
                connection.remoteId(),
                handle.isBlank() ? connection.handle() : handle,
                account.session().token());
    }

    @Override
    public Slice poll(Connection connection, Cursor from) {
        var now = clock.instant();
        var account = account(connection);
        var memory = Memory.of(from, now);
        var hearing = new Hearing(connection.remoteId(), memory, now);
        var more = false;
        try {
            more = new Notifications(account, memory, hearing).listen();
            new OwnPosts(account, memory, hearing).look();
            more |= new Threads(account, memory, hearing).sweep();
        } catch (Fault fault) {
            if (hearing.nothing()) {
                throw fault;
            }
            more = false; // what was heard until then counts; the fault will be there next time
        }
        return new Slice(hearing.oldestFirst(), memory.cursor(), more);
    }

    @Override
    public List<Arrival> read(byte[] raw) {
        return Reading.read(raw);
    }

    @Override
    public Outcome reply(Connection connection, Reply reply) {
        try {
            return new Answering(account(connection), limit).reply(reply);
        } catch (Fault fault) {
            return Answering.outcome(fault);
        }
    }

    @Override
    public Optional<Outcome.Delivered> readBack(Connection connection, Reply reply) {
        return new Answering(account(connection), limit).readBack(reply);
    }

    private Account account(Connection connection) {
        return new Account(xrpc, clock, connection);
    }
}
