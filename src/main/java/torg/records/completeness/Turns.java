package torg.records.completeness;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table completeness_turn: whose turn it is. A turn that a stopped Torg had taken comes back by itself. */
@Component
class Turns {
    /** Well within what platforms tell back, so that no day of a month falls between two counts. */
    static final Duration USUAL = Duration.ofDays(7);

    /** Where something was missing, it is soon seen whether it has come. */
    static final Duration SOON = Duration.ofHours(2);

    private static final Duration PATIENCE = Duration.ofMinutes(15);

    private final JdbcClient db;
    private final Clock clock;

    Turns(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** Connections that have been made since, and the ends of those that are cut. */
    void join() {
        db.sql("""
                        insert into completeness_turn (connection_id, next_at)
                        select id, :now from connection c
                        where ended_at is null and sealed_token is not null
                          and not exists (select from completeness_turn t where t.connection_id = c.id)
                        on conflict do nothing
                        """).param("now", now()).update();
        db.sql("""
                        delete from completeness_turn t using connection c
                        where c.id = t.connection_id and c.ended_at is not null
                        """).update();
    }

    /** Takes the turn that has waited longest. One statement, so no two nodes take the same. */
    Optional<Long> take() {
        return db.sql("""
                        update completeness_turn set taken_until = :until
                        where connection_id = (
                            select connection_id from completeness_turn where next_at <= :now and taken_until <= :now
                            order by next_at, connection_id limit 1 for update skip locked)
                        returning connection_id
                        """)
                .param("now", now())
                .param("until", Timestamp.from(clock.instant().plus(PATIENCE)))
                .query(Long.class)
                .optional();
    }

    void done(long connection, Duration until) {
        db.sql("""
                        insert into completeness_turn (connection_id, next_at) values (:connection, :next)
                        on conflict (connection_id) do update set next_at = :next, taken_until = '-infinity'
                        """)
                .param("connection", connection)
                .param("next", Timestamp.from(clock.instant().plus(until)))
                .update();
    }

    /** How many wait for their turn now. */
    long waiting() {
        return db.sql("select count(*) from completeness_turn where next_at <= :now")
                .param("now", now())
                .query(Long.class)
                .single();
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
