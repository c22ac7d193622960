package torg.records.completeness;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import torg.ledger.Ledger;
import torg.platforms.arrivals.Arrivals;
import torg.records.completeness.Weighed.Spare;
import torg.records.completeness.Weighed.Unshown;

/** What the record holds of a connection: read from the messages, the queue before them, and the ledger. */
@Component
class Holdings {
    private final JdbcClient db;
    private final Ledger ledger;

    Holdings(JdbcClient db, Ledger ledger) {
        this.db = db;
        this.ledger = ledger;
    }

    /** Those of these names that are messages. */
    Set<String> found(long connection, Collection<String> refs) {
        return db.sql("""
                        select distinct ref from message
                        where connection_id = :connection and not ours and ref = any(cast(:refs as text[]))
                        """)
                .param("connection", connection)
                .param("refs", refs.toArray(String[]::new))
                .query(String.class)
                .set();
    }

    /** Others' messages of that time that are not among the listed. What was received is never said later than that. */
    List<Unshown> unshown(long connection, Window window, Set<String> listed) {
        var unshown = new ArrayList<Unshown>();
        db.sql("""
                        select m.ref, m.removed_at is not null as removed, exists (
                            select from intervention i
                            where i.connection_id = m.connection_id and i.ref = m.ref and i.what = 'HIDE' and i.state = 'DONE'
                        ) as hidden
                        from message m
                        where m.connection_id = :connection and not m.ours and m.ref is not null and m.at >= :from
                          and m.platform_at >= :from and m.platform_at < :until
                        """)
                .param("connection", connection)
                .param("from", Timestamp.from(window.from()))
                .param("until", Timestamp.from(window.until()))
                .query(row -> {
                    if (!listed.contains(row.getString("ref"))) {
                        unshown.add(new Unshown(row.getBoolean("removed"), row.getBoolean("hidden")));
                    }
                });
        return unshown;
    }

    /**
     * What may explain that something is no message: what landed before the platform was asked.
     *
     * @param until when it was asked; what was said in the window may have come in after its end
     */
    Spare spare(long connection, Window window, Instant until, int unreadable) {
        return new Spare(
                db.sql("select count(*) from arrival where connection_id = :connection and entry_at < :until")
                        .param("connection", connection)
                        .param("until", Timestamp.from(until))
                        .query(Long.class)
                        .single(),
                db.sql("""
                                select count(*) from arrival_unreadable
                                where connection_id = :connection and entry_at >= :from and entry_at < :until
                                """)
                        .param("connection", connection)
                        .param("until", Timestamp.from(until))
                        .param("from", Timestamp.from(window.from()))
                        .query(Long.class)
                        .single(),
                ledger.countDisposed(Arrivals.subject(connection), window.from(), until),
                unreadable);
    }
}
