package torg.inbox.threading;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import torg.platforms.arrivals.Recipient.Received;

/**
 * What residents took away. A removal can be here before what it concerns, when a platform tells it by a faster way: it is
 * kept in the table early_removal until that comes, so that nothing is shown which its author had taken away.
 */
@Component
class Removals {
    /** As long as platforms go on trying to deliver, and a good deal more. */
    private static final Duration KEPT = Duration.ofDays(30);

    private final JdbcClient db;

    Removals(JdbcClient db) {
        this.db = db;
    }

    void takeAway(Collection<Received> removals) {
        if (removals.isEmpty()) {
            return;
        }
        db.sql("""
                        with taken as (
                            select * from unnest(cast(:connections as bigint[]), cast(:refs as text[]), cast(:ats as timestamptz[]))
                                as t (c, r, a)),
                        gone as (
                            update message m set removed_at = t.a from taken t
                            where m.connection_id = t.c and m.ref = t.r and m.removed_at is null),
                        forgotten as (
                            delete from early_removal where at < :forgotten)
                        insert into early_removal (connection_id, ref, at)
                        select c, r, a from taken t
                        where not exists (select from message m where m.connection_id = t.c and m.ref = t.r)
                        on conflict do nothing
                        """)
                .param("connections", Threads.of(removals, Received::connection, Long[]::new))
                .param("refs", Threads.of(removals, r -> r.arrival().ref().value(), String[]::new))
                .param("ats", Threads.of(removals, r -> r.receivedAt().toString(), String[]::new))
                .param("forgotten", Timestamp.from(newest(removals).minus(KEPT)))
                .update();
    }

    private static Instant newest(Collection<Received> removals) {
        return removals.stream()
                .map(Received::receivedAt)
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    /** Nearly always there is nothing, and then it is asked with one look and not with a thousand. */
    void takeAwayWhatWasGoneBefore(Collection<Line> added) {
        if (added.isEmpty()
                || !db.sql("select exists (select from early_removal)")
                        .query(Boolean.class)
                        .single()) {
            return;
        }
        db.sql("""
                        with come as (
                            delete from early_removal e
                            using unnest(cast(:connections as bigint[]), cast(:refs as text[])) as t (c, r)
                            where e.connection_id = t.c and e.ref = t.r
                            returning e.*)
                        update message m set removed_at = greatest(come.at, m.at) from come
                        where m.connection_id = come.connection_id and m.ref = come.ref and m.removed_at is null
                        """)
                .param("connections", Threads.of(added, Line::connection, Long[]::new))
                .param("refs", Threads.of(added, l -> l.written().ref().value(), String[]::new))
                .update();
    }
}
