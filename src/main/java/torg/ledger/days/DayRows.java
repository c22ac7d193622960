package torg.ledger.days;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import torg.ledger.Transparency;
import torg.ledger.TreeHead;
import torg.shell.Words;

/** The table ledger_day. */
@Component
class DayRows {
    private final JdbcClient db;

    DayRows(JdbcClient db) {
        this.db = db;
    }

    record Closed(LocalDate day, TreeHead head) {}

    /** The first day that has not been closed; empty while the ledger is. */
    Optional<LocalDate> next() {
        return db.sql("""
                        select coalesce(
                            (select max(day) + 1 from ledger_day),
                            (select cast(at at time zone :zone as date) from ledger_head order by at limit 1))
                        """)
                .param("zone", Words.ZONE.getId())
                .query((row, n) -> Optional.ofNullable(row.getObject(1, LocalDate.class)))
                .single();
    }

    Optional<TreeHead> lastBefore(Instant end) {
        return db.sql("select * from ledger_head where at < :end order by at desc, size desc limit 1")
                .param("end", Timestamp.from(end))
                .query(Transparency::head)
                .optional();
    }

    void add(LocalDate day, TreeHead head) {
        db.sql("insert into ledger_day (day, size) values (:day, :size)")
                .param("day", day)
                .param("size", head.size())
                .update();
    }

    /** The newest first. */
    List<Closed> before(LocalDate end, int most) {
        return db.sql("""
                        select d.day, h.* from ledger_day d join ledger_head h on h.size = d.size
                        where d.day < :end order by d.day desc limit :most
                        """)
                .param("end", end)
                .param("most", most)
                .query((row, n) -> new Closed(row.getObject("day", LocalDate.class), Transparency.head(row, n)))
                .list();
    }
}
