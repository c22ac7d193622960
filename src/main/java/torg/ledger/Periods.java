package torg.ledger;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table ledger_entry, asked for what happened between two times. */
@Component
class Periods {
    private final JdbcClient db;

    Periods(JdbcClient db) {
        this.db = db;
    }

    /** Of some kinds between two times, the oldest first. */
    List<Entry> ofKinds(Collection<String> kinds, Instant from, Instant until, long after, int most) {
        return db.sql("""
                        select * from ledger_entry
                        where kind = any(cast(:kinds as text[])) and kind <> 'capture' and at >= :from and at < :until
                          and id > :after
                        order by id limit :most
                        """)
                .param("kinds", kinds.toArray(String[]::new))
                .param("from", Timestamp.from(from))
                .param("until", Timestamp.from(until))
                .param("after", after)
                .param("most", most)
                .query(Entries::entry)
                .list();
    }

    List<Entry> newestOfKinds(Collection<String> kinds, Instant from, Instant until, int most) {
        return db.sql("""
                        select e.* from unnest(cast(:kinds as text[])) as k (kind)
                        cross join lateral (
                            select * from ledger_entry
                            where kind = k.kind and kind <> 'capture' and at >= :from and at < :until
                            order by at desc, id desc limit :most) e
                        order by e.at desc, e.id desc limit :most
                        """)
                .param("kinds", kinds.toArray(String[]::new))
                .param("from", Timestamp.from(from))
                .param("until", Timestamp.from(until))
                .param("most", most)
                .query(Entries::entry)
                .list();
    }

    Map<String, Long> count(Collection<String> kinds, Instant from, Instant until) {
        var counts = new HashMap<String, Long>();
        db.sql("""
                        select kind, count(*) as many from ledger_entry
                        where kind = any(cast(:kinds as text[])) and kind <> 'capture' and at >= :from and at < :until
                        group by kind
                        """)
                .param("kinds", kinds.toArray(String[]::new))
                .param("from", Timestamp.from(from))
                .param("until", Timestamp.from(until))
                .query(row -> {
                    counts.put(row.getString("kind"), row.getLong("many"));
                });
        return counts;
    }

    List<Entry> unmaskings(Instant from, Instant until, Optional<Long> before, int most) {
        return db.sql("""
                        select * from ledger_entry
                        where kind like '%-unmasked' and at >= :from and at < :until and id < :before
                        order by id desc limit :most
                        """)
                .param("from", Timestamp.from(from))
                .param("until", Timestamp.from(until))
                .param("before", before.orElse(Long.MAX_VALUE))
                .param("most", most)
                .query(Entries::entry)
                .list();
    }
}
