package torg.platforms.delivery;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
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

/** The tables publication and publication_picture. */
@Component
public class Publications {
    private final JdbcClient db;

    Publications(JdbcClient db) {
        this.db = db;
    }

    record Open(long connection, Network network, Publication publication, int tries, boolean mayHaveBeenDone)
            implements Errand {}

    void add(long connection, Publication publication) {
        switch (publication) {
            case Publication.Said(var key, var text, var pictures, var at) -> {
                add(connection, publication, text, null);
                for (var n = 0; n < pictures.size(); n++) {
                    enclose(key, n, pictures.get(n));
                }
            }
            case Publication.Reworded(var key, var ref, var text, var at) ->
                add(connection, publication, text, ref.value());
            case Publication.TakenAway(var key, var ref, var at) -> add(connection, publication, "", ref.value());
        }
    }

    private void add(long connection, Publication publication, String words, String ref) {
        db.sql("""
                        insert into publication (key, connection_id, what, words, ref, at)
                        values (:key, :connection, :what, :words, :ref, :at)
                        """)
                .param("key", publication.key())
                .param("connection", connection)
                .param("what", what(publication))
                .param("words", words)
                .param("ref", ref, Types.VARCHAR)
                .param("at", Timestamp.from(publication.at()))
                .update();
    }

    static String what(Publication publication) {
        return switch (publication) {
            case Publication.Said said -> "POST";
            case Publication.Reworded reworded -> "CHANGE";
            case Publication.TakenAway gone -> "REMOVAL";
        };
    }

    private void enclose(String key, int number, Publication.Enclosed picture) {
        db.sql("""
                        insert into publication_picture (key, number, content, type, alternative)
                        values (:key, :number, :content, :type, :alternative)
                        """)
                .param("key", key)
                .param("number", number)
                .param("content", picture.content())
                .param("type", picture.type())
                .param("alternative", picture.alternative())
                .update();
    }

    /** Holds the row, so that nobody else begins a try before this one is written down. Empty when it is settled. */
    Optional<Open> hold(String key) {
        return db.sql("""
                        select p.*, c.network from publication p join connection c on c.id = p.connection_id
                        where p.key = :key and p.state in ('ORDERED', 'SENDING', 'UNKNOWN') for update of p
                        """).param("key", key).query(this::open).optional();
    }

    private Open open(ResultSet row, int number) throws SQLException {
        return new Open(
                row.getLong("connection_id"),
                Network.valueOf(row.getString("network")),
                publication(row),
                row.getInt("tries"),
                !"ORDERED".equals(row.getString("state")));
    }

    private Publication publication(ResultSet row) throws SQLException {
        var key = row.getString("key");
        var words = row.getString("words");
        var at = row.getTimestamp("at").toInstant();
        return switch (row.getString("what")) {
            case "POST" -> new Publication.Said(key, words, pictures(key), at);
            case "CHANGE" -> new Publication.Reworded(key, new RemoteRef(row.getString("ref")), words, at);
            default -> new Publication.TakenAway(key, new RemoteRef(row.getString("ref")), at);
        };
    }

    private List<Publication.Enclosed> pictures(String key) {
        return db.sql("select * from publication_picture where key = :key order by number")
                .param("key", key)
                .query(Publications::picture)
                .list();
    }

    private static Publication.Enclosed picture(ResultSet row, int number) throws SQLException {
        return new Publication.Enclosed(row.getBytes("content"), row.getString("type"), row.getString("alternative"));
    }

    /** Only while it is on its way. */
    Optional<Publication.Enclosed> picture(String key, int number) {
        return db.sql("""
                        select i.* from publication_picture i join publication p on p.key = i.key
                        where i.key = :key and i.number = :number and p.state in ('ORDERED', 'SENDING', 'UNKNOWN')
                        """)
                .param("key", key)
                .param("number", number)
                .query(Publications::picture)
                .optional();
    }

    /** Which of these things on a platform Torg has put there. */
    public Set<String> delivered(Collection<String> refs) {
        return Set.copyOf(db.sql("select remote_ref from publication where remote_ref = any(cast(:refs as text[]))")
                .param("refs", refs.toArray(String[]::new))
                .query(String.class)
                .list());
    }

    /** What Torg has put there lately, newest first, by the platform's own names. */
    public List<RemoteRef> recent(long connection, Instant since, int most) {
        return db.sql("""
                        select remote_ref from publication
                        where connection_id = :connection and what = 'POST' and state = 'DELIVERED' and settled_at >= :since
                        order by settled_at desc limit :most
                        """)
                .param("connection", connection)
                .param("since", Timestamp.from(since))
                .param("most", most)
                .query((row, n) -> new RemoteRef(row.getString("remote_ref")))
                .list();
    }

    /** Since when something of this connection's may stand on the platform without Torg knowing under which name. */
    public Optional<Instant> inDoubtSince(long connection) {
        return db.sql("""
                        select min(sending_since) from publication
                        where connection_id = :connection and what = 'POST'
                            and state in ('SENDING', 'UNKNOWN')
                        """)
                .param("connection", connection)
                .query((row, n) -> Optional.ofNullable(row.getTimestamp(1)).map(Timestamp::toInstant))
                .single();
    }

    void sending(String key, Instant now) {
        db.sql("update publication set state = 'SENDING', tries = tries + 1, sending_since = :now where key = :key")
                .param("key", key)
                .param("now", Timestamp.from(now))
                .update();
    }

    /** Back to the queue, still in doubt, so that it is read back first. @return whether it was unclear */
    boolean reopen(String key) {
        return db.sql("update publication set tries = 0 where key = :key and state = 'UNKNOWN'")
                        .param("key", key)
                        .update()
                == 1;
    }

    void settle(String key, Outcome outcome, Instant now) {
        var settle = db.sql("""
                        update publication set state = :state, remote_ref = :ref, address = :address, word = :word, settled_at = :now
                        where key = :key
                        """).param("key", key).param("now", Timestamp.from(now));
        switch (outcome) {
            case Outcome.Delivered(var ref, var address) ->
                settled(settle.param("address", address), "DELIVERED", ref.value(), null);
            case Outcome.Refused(var word) -> no(settle, "REFUSED", word);
            case Outcome.NotNow(var at, var word) -> no(settle, "ORDERED", word);
            case Outcome.Unknown(var word) -> no(settle, "UNKNOWN", word);
        }
        settle.update();
        if (outcome instanceof Outcome.Delivered || outcome instanceof Outcome.Refused) {
            db.sql("delete from publication_picture where key = :key")
                    .param("key", key)
                    .update();
        }
    }

    private static void no(JdbcClient.StatementSpec settle, String state, String word) {
        settled(settle.param("address", null, Types.VARCHAR), state, null, word);
    }

    private static void settled(JdbcClient.StatementSpec settle, String state, String ref, String word) {
        settle.param("state", state).param("ref", ref, Types.VARCHAR).param("word", word, Types.VARCHAR);
    }
}
