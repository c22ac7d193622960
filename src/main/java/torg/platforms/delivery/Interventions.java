package torg.platforms.delivery;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import torg.platforms.Network;
import torg.platforms.Outcome;
import torg.platforms.RemoteRef;

/** The table intervention. */
@Component
public class Interventions {
    private final JdbcClient db;

    Interventions(JdbcClient db) {
        this.db = db;
    }

    record Open(long connection, Network network, Intervention intervention, int tries, boolean mayHaveBeenDone)
            implements Errand {}

    void add(long connection, Intervention intervention) {
        switch (intervention) {
            case Intervention.Hide(var key, var ref, var root, var at) ->
                add(connection, intervention, ref.value(), root.value(), null, null);
            case Intervention.Restore(var key, var ref, var root, var at) ->
                add(connection, intervention, ref.value(), root.value(), null, null);
            case Intervention.Block(var key, var author, var at) ->
                add(connection, intervention, null, null, author, null);
            case Intervention.Unblock(var key, var author, var block, var at) ->
                add(connection, intervention, block.value(), null, author, null);
            case Intervention.Report(var key, var ref, var why, var at) ->
                add(connection, intervention, ref.value(), null, null, why);
        }
    }

    private void add(long connection, Intervention one, String ref, String root, String author, String why) {
        db.sql("""
                        insert into intervention (key, connection_id, what, ref, root, author, why, at)
                        values (:key, :connection, :what, :ref, :root, :author, :why, :at)
                        """)
                .param("key", one.key())
                .param("connection", connection)
                .param("what", what(one))
                .param("ref", ref, Types.VARCHAR)
                .param("root", root, Types.VARCHAR)
                .param("author", author, Types.VARCHAR)
                .param("why", why, Types.VARCHAR)
                .param("at", Timestamp.from(one.at()))
                .update();
    }

    static String what(Intervention intervention) {
        return intervention.getClass().getSimpleName().toUpperCase(java.util.Locale.ROOT);
    }

    /** Holds the row, so that nobody else begins a try before this one is written down. Empty when it is settled. */
    Optional<Open> hold(String key) {
        return db.sql("""
                        select i.*, c.network from intervention i join connection c on c.id = i.connection_id
                        where i.key = :key and i.state in ('ORDERED', 'SENDING', 'UNKNOWN') for update of i
                        """).param("key", key).query(Interventions::open).optional();
    }

    /** Keys that nobody else can see yet, because the transaction that ordered them is this one. */
    public List<String> orderedNow(long connection) {
        return db.sql(
                        "select key from intervention where connection_id = :connection and state = 'ORDERED' and xmin = pg_current_xact_id()::xid")
                .param("connection", connection)
                .query(String.class)
                .list();
    }

    private static Open open(ResultSet row, int number) throws SQLException {
        return new Open(
                row.getLong("connection_id"),
                Network.valueOf(row.getString("network")),
                intervention(row),
                row.getInt("tries"),
                !"ORDERED".equals(row.getString("state")));
    }

    private static Intervention intervention(ResultSet row) throws SQLException {
        var key = row.getString("key");
        var at = row.getTimestamp("at").toInstant();
        return switch (row.getString("what")) {
            case "HIDE" -> new Intervention.Hide(key, ref(row, "ref"), ref(row, "root"), at);
            case "RESTORE" -> new Intervention.Restore(key, ref(row, "ref"), ref(row, "root"), at);
            case "BLOCK" -> new Intervention.Block(key, row.getString("author"), at);
            case "UNBLOCK" -> new Intervention.Unblock(key, row.getString("author"), ref(row, "ref"), at);
            default -> new Intervention.Report(key, ref(row, "ref"), row.getString("why"), at);
        };
    }

    private static RemoteRef ref(ResultSet row, String column) throws SQLException {
        return new RemoteRef(row.getString(column));
    }

    void sending(String key, Instant now) {
        db.sql("update intervention set state = 'SENDING', tries = tries + 1, sending_since = :now where key = :key")
                .param("key", key)
                .param("now", Timestamp.from(now))
                .update();
    }

    /** Back to the queue. What may have been done stays in doubt, so that it is read back first. */
    boolean reopen(String key) {
        return db.sql("""
                                update intervention set state = case when state = 'REFUSED' then 'ORDERED' else 'UNKNOWN' end, tries = 0
                                where key = :key and state in ('REFUSED', 'UNKNOWN')
                                """).param("key", key).update() == 1;
    }

    void settle(String key, Outcome outcome, Instant now) {
        var settle = db.sql("""
                        update intervention set state = :state, remote_ref = :ref, word = :word, settled_at = :now
                        where key = :key
                        """).param("key", key).param("now", Timestamp.from(now));
        switch (outcome) {
            case Outcome.Delivered(var ref, var address) -> settled(settle, "DONE", ref.value(), null);
            case Outcome.Refused(var word) -> settled(settle, "REFUSED", null, word);
            case Outcome.NotNow(var at, var word) -> settled(settle, "ORDERED", null, word);
            case Outcome.Unknown(var word) -> settled(settle, "UNKNOWN", null, word);
        }
        settle.update();
    }

    private static void settled(JdbcClient.StatementSpec settle, String state, String ref, String word) {
        settle.param("state", state).param("ref", ref, Types.VARCHAR).param("word", word, Types.VARCHAR);
    }
}
