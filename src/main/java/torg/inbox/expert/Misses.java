package torg.inbox.expert;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table expert_link_miss: whoever tries many links that are none is asked to wait. */
@Component
class Misses {
    private static final Duration WINDOW = Duration.ofMinutes(15);
    private static final int MOST = 20;

    private final JdbcClient db;
    private final Clock clock;

    Misses(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    boolean tooMany(String from) {
        return db.sql(
                                "select count(*) from expert_link_miss where whose = sha256(convert_to(:from, 'UTF8')) and at > :since")
                        .param("from", from)
                        .param("since", Timestamp.from(clock.instant().minus(WINDOW)))
                        .query(Long.class)
                        .single()
                >= MOST;
    }

    /** What is older than the window goes with it. */
    void add(String from) {
        db.sql("""
                        with old as (delete from expert_link_miss where at < :since)
                        insert into expert_link_miss (whose, at) values (sha256(convert_to(:from, 'UTF8')), :at)
                        """)
                .param("from", from)
                .param("since", Timestamp.from(clock.instant().minus(WINDOW)))
                .param("at", Timestamp.from(clock.instant()))
                .update();
    }
}
