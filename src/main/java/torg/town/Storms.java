package torg.town;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import torg.platforms.arrivals.Arrivals;
import torg.platforms.square.SquareChannel;

/** The table town_storm, and what became of the comments of each. */
@Component
@ConditionalOnProperty(name = "torg.mode", havingValue = "demonstration")
class Storms {
    private static final int SLICE = 2_000;

    private final JdbcClient db;
    private final Arrivals arrivals;

    Storms(JdbcClient db, Arrivals arrivals) {
        this.db = db;
        this.arrivals = arrivals;
    }

    /** @throws org.springframework.dao.DuplicateKeyException while another is on */
    long add(long account, long connection, int comments, Duration during, Instant at) {
        return db.sql("""
                        insert into town_storm (account_id, connection_id, comments, seconds, began_at)
                        values (:account, :connection, :comments, :seconds, :at) returning id
                        """)
                .param("account", account)
                .param("connection", connection)
                .param("comments", comments)
                .param("seconds", during.toSeconds())
                .param("at", Timestamp.from(at))
                .query(Long.class)
                .single();
    }

    void sent(long storm, int sent) {
        db.sql("update town_storm set sent = :sent where id = :id")
                .param("id", storm)
                .param("sent", sent)
                .update();
    }

    void end(long storm, int sent, Instant at) {
        db.sql("update town_storm set sent = :sent, ended_at = :at where id = :id")
                .param("id", storm)
                .param("sent", sent)
                .param("at", Timestamp.from(at))
                .update();
    }

    /** Those that a killed Torg left. */
    void endAll(Instant at) {
        db.sql("update town_storm set ended_at = :at where ended_at is null")
                .param("at", Timestamp.from(at))
                .update();
    }

    Optional<Weather.Storm> newest() {
        return db.sql("""
                        select s.*, a.name from town_storm s join account a on a.id = s.account_id order by s.id desc limit 1
                        """).query(this::storm).optional();
    }

    private Weather.Storm storm(ResultSet row, int number) throws SQLException {
        var id = row.getLong("id");
        var ended = Optional.ofNullable(row.getTimestamp("ended_at")).map(Timestamp::toInstant);
        var seen = seen(id, row.getLong("connection_id"));
        return new Weather.Storm(
                id,
                row.getLong("account_id"),
                row.getString("name"),
                row.getInt("comments"),
                Duration.ofSeconds(row.getInt("seconds")),
                row.getTimestamp("began_at").toInstant(),
                ended,
                row.getInt("sent"),
                ended.isPresent() ? stored(id, row.getLong("connection_id"), row.getInt("comments")) : 0,
                seen.visible(),
                seen.doubled(),
                seen.conversation());
    }

    private record Seen(long visible, long doubled, Optional<Long> conversation) {}

    private Seen seen(long storm, long connection) {
        return db.sql("""
                        select c.id, count(m.id), count(distinct m.ref) from conversation c
                        join message m on m.conversation_id = c.id
                        where c.connection_id = :connection and c.root = :root and not m.ours group by c.id
                        """)
                .param("connection", connection)
                .param("root", Weather.post(storm).value())
                .query((row, n) ->
                        new Seen(row.getLong(3), row.getLong(2) - row.getLong(3), Optional.of(row.getLong(1))))
                .optional()
                .orElse(new Seen(0, 0, Optional.empty()));
    }

    /** Asked of the landing itself, under the names by which the comments were sent. */
    private long stored(long storm, long connection, int comments) {
        long stored = 0;
        var keys = new ArrayList<String>(SLICE);
        for (int n = 0; n < comments; n++) {
            keys.add(SquareChannel.key(Weather.comment(storm, n)));
            if (keys.size() == SLICE || n == comments - 1) {
                stored += arrivals.countLanded(connection, List.copyOf(keys));
                keys.clear();
            }
        }
        return stored;
    }
}
