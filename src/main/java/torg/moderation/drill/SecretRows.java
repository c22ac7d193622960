package torg.moderation.drill;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import torg.moderation.Act;
import torg.moderation.ActId;

/** The tables secret_matter and safe_channel. */
@Component
class SecretRows {
    private final JdbcClient db;

    SecretRows(JdbcClient db) {
        this.db = db;
    }

    /** @return its number here; the one it is cited by is the diary's */
    long enter(Act act, SecretSeries.Number number, LocalDate day, String authority, Instant began) {
        return db.sql("""
                        insert into secret_matter (year, number, act_id, account_id, received, provision, marked_on, authority, began_at)
                        values (:year, :number, :act, :account, :received, :provision, :day, :authority, :began)
                        returning id
                        """)
                .param("year", number.year())
                .param("number", number.number())
                .param("act", act.id().value())
                .param("account", act.account().orElseThrow())
                .param("received", Timestamp.from(act.captured().at()))
                .param("provision", act.ground().paragraph())
                .param("day", day)
                .param("authority", authority)
                .param("began", Timestamp.from(began))
                .query(Long.class)
                .single();
    }

    void open(byte[] hash, long matter, long connection, Instant now, Instant ends) {
        db.sql("""
                        insert into safe_channel (secret_hash, matter_id, connection_id, made_at, ends_at)
                        values (:hash, :matter, :connection, :now, :ends)
                        """)
                .param("hash", hash)
                .param("matter", matter)
                .param("connection", connection)
                .param("now", Timestamp.from(now))
                .param("ends", Timestamp.from(ends))
                .update();
    }

    /** @param act of the matter it belongs to */
    record Channel(long connection, long act, String designation) {}

    Optional<Channel> channel(byte[] hash, Instant now) {
        return channel("""
                select s.connection_id, m.act_id, m.year, m.number from safe_channel s
                join secret_matter m on m.id = s.matter_id
                where s.secret_hash = :hash and s.used_at is null and s.ends_at > :now
                """, hash, now);
    }

    /** Whoever comes first has it; for everybody else the link is used. */
    Optional<Channel> claim(byte[] hash, Instant now) {
        return channel("""
                update safe_channel s set used_at = :now from secret_matter m
                where m.id = s.matter_id and s.secret_hash = :hash and s.used_at is null and s.ends_at > :now
                returning s.connection_id, m.act_id, m.year, m.number
                """, hash, now);
    }

    private Optional<Channel> channel(String sql, byte[] hash, Instant now) {
        return db.sql(sql)
                .param("hash", hash)
                .param("now", Timestamp.from(now))
                .query((row, n) ->
                        new Channel(row.getLong(1), row.getLong(2), "S " + row.getInt(3) + ":" + row.getInt(4)))
                .optional();
    }

    void giveBack(byte[] hash) {
        db.sql("update safe_channel set used_at = null where secret_hash = :hash")
                .param("hash", hash)
                .update();
    }

    record Line(
            long id,
            int year,
            int number,
            ActId act,
            Instant received,
            String provision,
            LocalDate markedOn,
            String authority,
            Instant began,
            boolean used) {}

    List<Line> in(Collection<Long> units, int most) {
        return db.sql("""
                        select m.*, coalesce(s.used_at is not null, false) as used from secret_matter m
                        join moderation_act a on a.id = m.act_id
                        join conversation c on c.id = a.conversation_id
                        left join safe_channel s on s.matter_id = m.id
                        where c.unit_id = any(:units) order by m.year desc, m.number desc limit :most
                        """)
                .param("units", units.toArray(Long[]::new))
                .param("most", most)
                .query((row, n) -> new Line(
                        row.getLong("id"),
                        row.getInt("year"),
                        row.getInt("number"),
                        new ActId(row.getLong("act_id")),
                        row.getTimestamp("received").toInstant(),
                        row.getString("provision"),
                        row.getObject("marked_on", LocalDate.class),
                        row.getString("authority"),
                        row.getTimestamp("began_at").toInstant(),
                        row.getBoolean("used")))
                .list();
    }
}
