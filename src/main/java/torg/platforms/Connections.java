package torg.platforms;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import torg.ledger.Actor;
import torg.ledger.Ledger;
import torg.platforms.PlatformEvent.AccountConnected;
import torg.platforms.PlatformEvent.AccountDisconnected;
import torg.platforms.PlatformEvent.AccountReconnected;
import torg.platforms.arrivals.Cursor;
import torg.platforms.health.Uses;
import torg.platforms.streams.Bells;
import torg.shell.Refused;
import torg.vault.Seal;
import torg.vault.Secret;

/** The city's connections to platforms, and the only place where a token is sealed and opened. */
@Component
public class Connections {
    private final JdbcClient db;
    private final Seal seal;
    private final Platforms platforms;
    private final Soundness soundness;
    private final Uses uses;
    private final TransactionTemplate transaction;
    private final Ledger ledger;
    private final Clock clock;

    Connections(
            JdbcClient db,
            Seal seal,
            Platforms platforms,
            Soundness soundness,
            Uses uses,
            TransactionTemplate transaction,
            Ledger ledger,
            Clock clock) {
        this.soundness = soundness;
        this.uses = uses;
        this.transaction = transaction;
        this.db = db;
        this.seal = seal;
        this.platforms = platforms;
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * How a connection is, as a person may know it: no token.
     *
     * @param works both ways: what is there can be read, and what the city sends is taken
     * @param probedAt when the platform last answered by it
     * @param agreedAt when somebody last connected it
     * @param ends when somebody must agree anew at the latest, where the platform says so
     */
    public record Health(
            long connection,
            Network network,
            String handle,
            boolean works,
            Optional<String> word,
            Optional<Instant> probedAt,
            Instant agreedAt,
            Optional<Instant> ends) {}

    public record Due(long id, Network network, Cursor cursor, int quietPolls) {}

    /** @param decision the register's decision that allows the account; the database refuses a token without one */
    @Transactional
    public long make(Network network, Granted granted, long decision, Actor actor) {
        var id = db.sql("""
                        insert into connection (network, remote_id, handle, decision_id, made_at, probed_at, next_test_at)
                        values (:network, :remote, :handle, :decision, :now, :now, :tomorrow) returning id
                        """)
                .param("tomorrow", Timestamp.from(clock.instant().plus(Soundness.USUAL)))
                .param("network", network.name())
                .param("remote", granted.remoteId())
                .param("handle", granted.handle())
                .param("decision", decision)
                .param("now", now())
                .query(Long.class)
                .single();
        keep(id, granted);
        ledger.record(actor, new AccountConnected(id, network.brand(), granted.handle(), decision));
        return id;
    }

    /**
     * The same connection with a new token: how far it was read and what has been delivered stay as they were.
     *
     * @throws Refused when the token opens another account than the one that is connected
     */
    @Transactional
    public void reconnect(long id, Granted granted, Actor actor) {
        var remoteId = db.sql("select remote_id from connection where id = :id and ended_at is null for no key update")
                .param("id", id)
                .query(String.class)
                .optional()
                .orElseThrow(() -> new Refused("platforms.not-connected"));
        if (!remoteId.equals(granted.remoteId())) {
            throw new Refused("platforms.another-account", granted.handle());
        }
        keep(id, granted);
        soundness.anew(id);
        ledger.record(actor, new AccountReconnected(id, network(id).brand(), granted.handle(), granted.ends()));
    }

    /** Whether what was granted opens the account that is connected. */
    public boolean isSame(long id, Granted granted) {
        return db.sql("select exists (select from connection where id = :id and remote_id = :remote)")
                .param("id", id)
                .param("remote", granted.remoteId())
                .query(Boolean.class)
                .single();
    }

    @Transactional
    public void end(long id, Actor actor) {
        var health = health(id).orElseThrow();
        db.sql("update connection set sealed_token = null, ended_at = :now where id = :id")
                .param("id", id)
                .param("now", now())
                .update();
        ledger.record(actor, new AccountDisconnected(id, health.network().brand(), health.handle()));
    }

    /** The opened connection. Empty when it has ended. */
    public Optional<Connection> open(long id) {
        return db.sql("select * from connection where id = :id and ended_at is null and sealed_token is not null")
                .param("id", id)
                .query((row, n) -> new Connection(
                        id,
                        row.getString("remote_id"),
                        row.getString("handle"),
                        seal.open(row.getBytes("sealed_token"), purpose(id)),
                        exchange -> transaction.execute(status -> renew(id, exchange)),
                        uses.of(id, Network.valueOf(row.getString("network")))))
                .optional();
    }

    /** Holds the row while the platform is asked: the next caller is given what this one was granted. */
    private Secret renew(long id, UnaryOperator<Secret> exchange) {
        var stored = db.sql(
                        "select sealed_token from connection where id = :id and sealed_token is not null for no key update")
                .param("id", id)
                .query((row, n) -> seal.open(row.getBytes(1), purpose(id)))
                .optional()
                .orElseThrow(() -> new Fault(Fault.Kind.NOT_ALLOWED, "platforms.not-connected", clock.instant()));
        var renewed = exchange.apply(stored);
        if (!renewed.equals(stored)) {
            db.sql("update connection set sealed_token = :token where id = :id")
                    .param("id", id)
                    .param("token", seal.close(renewed, purpose(id)))
                    .update();
        }
        return renewed;
    }

    /** All that were ever made inside a decision, the ended ones too. */
    public List<Long> under(long decision) {
        return db.sql("select id from connection where decision_id = :decision order by id")
                .param("decision", decision)
                .query(Long.class)
                .list();
    }

    Network network(long id) {
        return db.sql("select network from connection where id = :id")
                .param("id", id)
                .query((row, n) -> Network.valueOf(row.getString(1)))
                .single();
    }

    public Instant madeAt(long id) {
        return db.sql("select made_at from connection where id = :id")
                .param("id", id)
                .query((row, n) -> row.getTimestamp(1).toInstant())
                .single();
    }

    public Optional<Health> health(long id) {
        return soundness.of(id);
    }

    /** Asks the platform with the stored token; the answer, good or bad, is what the page shows. Nothing when it has ended. */
    public void probe(long id) {
        open(id).ifPresent(connection -> {
            try {
                var granted = platforms.required(network(id)).probe(connection);
                renamed(id, granted);
                works(id);
            } catch (Fault fault) {
                failed(id, fault);
            }
            soundness.tested(id);
        });
    }

    /** The token is left as it is: what an adapter renews on the way is stored by {@link Connection.Renewal}. */
    private void renamed(long id, Granted granted) {
        db.sql(
                        "update connection set handle = :handle, ends_at = coalesce(:ends, ends_at) where id = :id and ended_at is null")
                .param("id", id)
                .param("handle", granted.handle())
                .param("ends", granted.ends().map(Timestamp::from).orElse(null), Types.TIMESTAMP)
                .update();
    }

    private void keep(long id, Granted granted) {
        db.sql("""
                        update connection set sealed_token = :token, handle = :handle, agreed_at = :now, ends_at = :ends
                        where id = :id and ended_at is null
                        """)
                .param("id", id)
                .param("handle", granted.handle())
                .param("token", seal.close(granted.token(), purpose(id)))
                .param("now", now())
                .param("ends", granted.ends().map(Timestamp::from).orElse(null), Types.TIMESTAMP)
                .update();
    }

    public void works(long id) {
        soundness.works(id);
    }

    public void failed(long id, Fault fault) {
        soundness.failed(id, fault);
    }

    /** While an act of the city's was looked for: that the permission is gone must not wait for the next round to be known. */
    public void refusedToTell(long id, Fault fault) {
        if (fault.kind() == Fault.Kind.NOT_ALLOWED) {
            failed(id, fault);
        }
    }

    /** How the platform took an act of the city's: one that may not be carried out is told here as well, or nobody sees it. */
    public void told(long id, Act act, Outcome outcome) {
        soundness.told(id, act, outcome);
    }

    /** Claims connections whose turn it is, so that no two nodes read the same one; a crashed reader's turn comes back. */
    public List<Due> due(int most, Collection<Network> networks) {
        return db.sql("""
                        update connection set next_poll_at = :later, being_read = true, rung = false
                        where id in (
                            select id from connection
                            where ended_at is null and sealed_token is not null and next_poll_at <= :now and network = any(:networks)
                            order by next_poll_at limit :most for update skip locked)
                        returning *
                        """)
                .param("now", now())
                .param("later", Timestamp.from(clock.instant().plus(Duration.ofMinutes(5))))
                .param("most", most)
                .param("networks", networks.stream().map(Network::name).toArray(String[]::new))
                .query((row, n) -> new Due(
                        row.getLong("id"),
                        Network.valueOf(row.getString("network")),
                        new Cursor(row.getString("cursor")),
                        row.getInt("quiet_polls")))
                .list();
    }

    /** Where it has rung meanwhile it is gone to again soon: what was said then may have come too late to be read. */
    public void advance(long id, Cursor next, Instant nextPoll, int quietPolls) {
        db.sql("""
                        update connection set cursor = :cursor, polled_at = :now, being_read = false, rung = false,
                            next_poll_at = case when rung then least(cast(:next as timestamptz), :soon) else :next end,
                            quiet_polls = case when rung then 0 else :quiet end
                        where id = :id
                        """)
                .param("soon", Timestamp.from(clock.instant().plus(Bells.BETWEEN)))
                .param("now", now())
                .param("id", id)
                .param("cursor", next.value())
                .param("next", Timestamp.from(nextPoll))
                .param("quiet", quietPolls)
                .update();
    }

    private static String purpose(long id) {
        return "connection/" + id;
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
