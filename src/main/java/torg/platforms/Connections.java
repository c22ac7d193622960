package torg.platforms;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
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
import torg.platforms.PlatformEvent.ConnectionFailed;
import torg.platforms.arrivals.Cursor;
import torg.vault.Seal;
import torg.vault.Secret;

/** The city's connections to platforms, and the only place where a token is sealed and opened. */
@Component
public class Connections {
    private final JdbcClient db;
    private final Seal seal;
    private final Platforms platforms;
    private final TransactionTemplate transaction;
    private final Ledger ledger;
    private final Clock clock;

    Connections(
            JdbcClient db,
            Seal seal,
            Platforms platforms,
            TransactionTemplate transaction,
            Ledger ledger,
            Clock clock) {
        this.transaction = transaction;
        this.db = db;
        this.seal = seal;
        this.platforms = platforms;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** How a connection is, as a person may know it: no token. */
    public record Health(
            long connection,
            Network network,
            String handle,
            boolean works,
            Optional<String> word,
            Optional<Instant> probedAt) {}

    public record Due(long id, Network network, Cursor cursor, int quietPolls) {}

    /** @param decision the register's decision that allows the account; the database refuses a token without one */
    @Transactional
    public long make(Network network, Granted granted, long decision, Actor actor) {
        var id = db.sql("""
                        insert into connection (network, remote_id, handle, decision_id, made_at, probed_at)
                        values (:network, :remote, :handle, :decision, :now, :now) returning id
                        """)
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
                        exchange -> transaction.execute(status -> renew(id, exchange))))
                .optional();
    }

    /** Holds the row while the platform is asked: the next caller is given what this one was granted. */
    private Secret renew(long id, UnaryOperator<Secret> exchange) {
        var stored = db.sql(
                        "select sealed_token from connection where id = :id and sealed_token is not null for update")
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
        return db.sql("select * from connection where id = :id and ended_at is null")
                .param("id", id)
                .query(Connections::health)
                .optional();
    }

    /** Asks the platform with the stored token; the answer, good or bad, is what the page shows. */
    public void probe(long id) {
        var connection = open(id).orElseThrow();
        try {
            var granted = platforms.required(network(id)).probe(connection);
            renamed(id, granted.handle());
            works(id);
        } catch (Fault fault) {
            failed(id, fault);
        }
    }

    /** The token is left as it is: what an adapter renews on the way is stored by {@link Connection.Renewal}. */
    private void renamed(long id, String handle) {
        db.sql("update connection set handle = :handle where id = :id and ended_at is null")
                .param("id", id)
                .param("handle", handle)
                .update();
    }

    private void keep(long id, Granted granted) {
        db.sql("update connection set sealed_token = :token, handle = :handle where id = :id and ended_at is null")
                .param("id", id)
                .param("handle", granted.handle())
                .param("token", seal.close(granted.token(), purpose(id)))
                .update();
    }

    public void works(long id) {
        db.sql("update connection set health = 'WORKS', health_word = null, probed_at = :now where id = :id")
                .param("id", id)
                .param("now", now())
                .update();
    }

    /** Told once: a connection that stays broken does not fill the ledger. */
    public void failed(long id, Fault fault) {
        transaction.executeWithoutResult(status -> noteFailure(id, fault));
    }

    private void noteFailure(long id, Fault fault) {
        var broken = fault.kind() == Fault.Kind.NOT_ALLOWED || fault.kind() == Fault.Kind.GONE;
        var before = health(id);
        db.sql("""
                        update connection set health = :health, health_word = :word, probed_at = :now,
                            next_poll_at = greatest(next_poll_at, :until) where id = :id
                        """)
                .param("id", id)
                .param("health", broken ? "BROKEN" : "WAITING")
                .param("word", fault.getMessage())
                .param("now", now())
                .param("until", Timestamp.from(fault.until()))
                .update();
        if (broken && before.map(Health::works).orElse(false)) {
            ledger.record(Actor.TORG, new ConnectionFailed(id, fault.getMessage()));
        }
    }

    /** Claims connections whose turn it is, so that no two nodes read the same one; a crashed reader's turn comes back. */
    public List<Due> due(int most) {
        return db.sql("""
                        update connection set next_poll_at = :later
                        where id in (
                            select id from connection
                            where ended_at is null and sealed_token is not null and next_poll_at <= :now
                            order by next_poll_at limit :most for update skip locked)
                        returning *
                        """)
                .param("now", now())
                .param("later", Timestamp.from(clock.instant().plus(Duration.ofMinutes(5))))
                .param("most", most)
                .query((row, n) -> new Due(
                        row.getLong("id"),
                        Network.valueOf(row.getString("network")),
                        new Cursor(row.getString("cursor")),
                        row.getInt("quiet_polls")))
                .list();
    }

    public void advance(long id, Cursor next, Instant nextPoll, int quietPolls) {
        db.sql("update connection set cursor = :cursor, next_poll_at = :next, quiet_polls = :quiet where id = :id")
                .param("id", id)
                .param("cursor", next.value())
                .param("next", Timestamp.from(nextPoll))
                .param("quiet", quietPolls)
                .update();
    }

    private static Health health(ResultSet row, int number) throws SQLException {
        return new Health(
                row.getLong("id"),
                Network.valueOf(row.getString("network")),
                row.getString("handle"),
                "WORKS".equals(row.getString("health")),
                Optional.ofNullable(row.getString("health_word")),
                Optional.ofNullable(row.getTimestamp("probed_at")).map(Timestamp::toInstant));
    }

    private static String purpose(long id) {
        return "connection/" + id;
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
