package torg.platforms.streams;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Whoever hears that something is there without hearing what, a stream or a webhook, rings: the connection is gone to at
 * once, and often for a while, because what a platform tells is sometimes there a moment later.
 */
@Component
public class Bells {
    /** However often it rings, a connection is gone to no more often than where people talk. */
    public static final Duration BETWEEN = Duration.ofSeconds(5);

    private final JdbcClient db;
    private final Clock clock;

    Bells(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /**
     * One that is being read just now is remembered until that is over: what was said may have come too late for it. One
     * that a platform has told to wait goes on waiting.
     */
    public void ring(Collection<Long> connections) {
        db.sql("""
                        update connection set rung = true, quiet_polls = 0, next_poll_at = case when being_read then next_poll_at
                            else least(next_poll_at, greatest(:now, polled_at + make_interval(secs => :between))) end
                        where id in (select id from connection where id = any(:ids) and ended_at is null and health = 'WORKS'
                            order by id for no key update)
                        """)
                .param("ids", connections.toArray(Long[]::new))
                .param("now", Timestamp.from(clock.instant()))
                .param("between", BETWEEN.toSeconds())
                .update();
    }
}
