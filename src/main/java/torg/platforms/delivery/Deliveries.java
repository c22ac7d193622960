package torg.platforms.delivery;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import torg.platforms.Network;
import torg.platforms.Outcome;
import torg.platforms.RemoteRef;

/** The table delivery. */
@Component
public class Deliveries {
    private final JdbcClient db;

    Deliveries(JdbcClient db) {
        this.db = db;
    }

    record Open(long connection, Network network, Reply reply, int tries, boolean mayHaveBeenDone) implements Errand {}

    void add(long connection, Reply reply) {
        db.sql("""
                        insert into delivery (key, connection_id, root, parent, words, at)
                        values (:key, :connection, :root, :parent, :words, :at)
                        """)
                .param("key", reply.key())
                .param("connection", connection)
                .param("root", reply.root().value())
                .param("parent", reply.parent().value())
                .param("words", reply.text())
                .param("at", Timestamp.from(reply.at()))
                .update();
    }

    /** Holds the row, so that nobody else begins a try before this one is written down. Empty when it is settled. */
    Optional<Open> hold(String key) {
        return db.sql("""
                        select d.*, c.network from delivery d join connection c on c.id = d.connection_id
                        where d.key = :key and d.state in ('ORDERED', 'SENDING', 'UNKNOWN') for update of d
                        """)
                .param("key", key)
                .query((row, n) -> new Open(
                        row.getLong("connection_id"),
                        Network.valueOf(row.getString("network")),
                        new Reply(
                                key,
                                new RemoteRef(row.getString("root")),
                                new RemoteRef(row.getString("parent")),
                                row.getString("words"),
                                row.getTimestamp("at").toInstant()),
                        row.getInt("tries"),
                        !"ORDERED".equals(row.getString("state"))))
                .optional();
    }

    /** Keys that nobody else can see yet, because the transaction that ordered them is this one. */
    public List<String> orderedNow(long connection) {
        return db.sql(
                        "select key from delivery where connection_id = :connection and state = 'ORDERED' and xmin = pg_current_xact_id()::xid")
                .param("connection", connection)
                .query(String.class)
                .list();
    }

    /** Which of these things on a platform Torg has put there. */
    public Set<String> delivered(Collection<String> refs) {
        return Set.copyOf(db.sql("select remote_ref from delivery where remote_ref = any(cast(:refs as text[]))")
                .param("refs", refs.toArray(String[]::new))
                .query(String.class)
                .list());
    }

    /** Since when something of this connection's may stand on the platform without Torg knowing under which name. */
    public Optional<Instant> inDoubtSince(long connection) {
        return db.sql("""
                        select min(sending_since) from delivery
                        where connection_id = :connection and state in ('SENDING', 'UNKNOWN')
                        """)
                .param("connection", connection)
                .query((row, n) -> Optional.ofNullable(row.getTimestamp(1)).map(Timestamp::toInstant))
                .single();
    }

    void sending(String key, Instant now) {
        db.sql("update delivery set state = 'SENDING', tries = tries + 1, sending_since = :now where key = :key")
                .param("key", key)
                .param("now", Timestamp.from(now))
                .update();
    }

    /** Back to the queue. What may have been sent stays in doubt, so that it is read back first. */
    void reopen(String key) {
        db.sql(
                        "update delivery set state = case when state = 'REFUSED' then 'ORDERED' else 'UNKNOWN' end, tries = 0 where key = :key and state in ('REFUSED', 'UNKNOWN')")
                .param("key", key)
                .update();
    }

    void settle(String key, Outcome outcome, Instant now) {
        var settle = db.sql("""
                        update delivery set state = :state, remote_ref = :ref, address = :address, word = :word, settled_at = :now
                        where key = :key
                        """).param("key", key).param("now", Timestamp.from(now));
        switch (outcome) {
            case Outcome.Delivered(var ref, var address) ->
                settle.param("state", "DELIVERED")
                        .param("ref", ref.value())
                        .param("address", address)
                        .param("word", null);
            case Outcome.Refused(var word) -> no(settle, "REFUSED", word);
            case Outcome.NotNow(var at, var word) -> no(settle, "ORDERED", word);
            case Outcome.Unknown(var word) -> no(settle, "UNKNOWN", word);
        }
        settle.update();
    }

    private static void no(JdbcClient.StatementSpec settle, String state, String word) {
        settle.param("state", state).param("ref", null).param("address", null).param("word", word);
    }
}
