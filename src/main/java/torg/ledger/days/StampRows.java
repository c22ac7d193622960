package torg.ledger.days;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import torg.ledger.Transparency;
import torg.ledger.TreeHead;

/** The tables ledger_stamp and ledger_stamp_try. */
@Component
class StampRows {
    private final JdbcClient db;

    StampRows(JdbcClient db) {
        this.db = db;
    }

    /** Heads of days since then that an authority has not stamped, and that it is their turn to be asked for, the oldest first. */
    List<TreeHead> due(String authority, LocalDate since, Instant now, int most) {
        return db.sql("""
                        select h.* from ledger_head h
                        where h.size in (select d.size from ledger_day d where d.day >= :since)
                          and not exists (select from ledger_stamp s where s.size = h.size and s.authority = :authority)
                          and not exists (select from ledger_stamp_try t
                            where t.size = h.size and t.authority = :authority and t.next_at > :now)
                        order by h.size limit :most
                        """)
                .param("since", since)
                .param("authority", authority)
                .param("now", Timestamp.from(now))
                .param("most", most)
                .query(Transparency::head)
                .list();
    }

    /** Days between the two that nobody has stamped. */
    long unstamped(LocalDate since, LocalDate until) {
        return db.sql("""
                        select count(*) from ledger_day d
                        where d.day >= :since and d.day < :until
                          and not exists (select from ledger_stamp s where s.size = d.size)
                        """)
                .param("since", since)
                .param("until", until)
                .query(Long.class)
                .single();
    }

    /** False when another node was first. */
    boolean add(long size, String authority, Answer.Stamped stamped) {
        db.sql("delete from ledger_stamp_try where size = :size and authority = :authority")
                .param("size", size)
                .param("authority", authority)
                .update();
        return db.sql("""
                                insert into ledger_stamp (size, authority, at, reply)
                                values (:size, :authority, :at, :reply) on conflict do nothing
                                """)
                        .param("size", size)
                        .param("authority", authority)
                        .param("at", Timestamp.from(stamped.at()))
                        .param("reply", stamped.reply())
                        .update()
                == 1;
    }

    int tries(long size, String authority) {
        return db.sql("select tries from ledger_stamp_try where size = :size and authority = :authority")
                .param("size", size)
                .param("authority", authority)
                .query(Integer.class)
                .optional()
                .orElse(0);
    }

    void inVain(Vain vain) {
        db.sql("""
                        insert into ledger_stamp_try (size, authority, tries, why, next_at)
                        values (:size, :authority, :tries, :why, :next)
                        on conflict (size, authority) do update
                        set tries = excluded.tries, why = excluded.why, next_at = excluded.next_at
                        """)
                .param("size", vain.size())
                .param("authority", vain.authority())
                .param("tries", vain.tries())
                .param("why", vain.why().name())
                .param("next", Timestamp.from(vain.nextAt()))
                .update();
    }

    List<Stamp> of(Collection<Long> sizes) {
        return db.sql(
                        "select id, size, authority, at from ledger_stamp where size = any(cast(:sizes as bigint[])) order by id")
                .param("sizes", sizes.toArray(Long[]::new))
                .query((row, n) -> new Stamp(
                        row.getLong("id"),
                        row.getLong("size"),
                        row.getString("authority"),
                        row.getTimestamp("at").toInstant()))
                .list();
    }

    List<Vain> vain(Collection<Long> sizes) {
        return db.sql(
                        "select * from ledger_stamp_try where size = any(cast(:sizes as bigint[])) order by size, authority")
                .param("sizes", sizes.toArray(Long[]::new))
                .query((row, n) -> new Vain(
                        row.getLong("size"),
                        row.getString("authority"),
                        row.getInt("tries"),
                        Why.valueOf(row.getString("why")),
                        row.getTimestamp("next_at").toInstant()))
                .list();
    }

    Optional<byte[]> reply(long id) {
        return db.sql("select reply from ledger_stamp where id = :id")
                .param("id", id)
                .query((row, n) -> row.getBytes(1))
                .optional();
    }

    /** The newest head of a day that somebody has stamped. */
    Optional<LocalDate> newestStamped() {
        return db.sql("""
                        select d.day from ledger_day d
                        where exists (select from ledger_stamp s where s.size = d.size) order by d.day desc limit 1
                        """).query((row, n) -> row.getObject(1, LocalDate.class)).optional();
    }
}
