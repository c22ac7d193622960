package torg.platforms.health;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import torg.platforms.Connections;
import torg.shell.Seats;
import torg.shell.Whereabouts;

/**
 * Asks every platform in earnest, at least once a day and at once when something failed, whether the token holds. That
 * nothing was heard is no sign that anything works.
 */
@Component
class Probing {
    private static final Logger log = LoggerFactory.getLogger(Probing.class);
    private static final int AT_ONCE = 4;
    private static final Duration CLAIM = Duration.ofMinutes(10);

    private final JdbcClient db;
    private final Connections connections;
    private final Clock clock;
    private final boolean on;
    private final Seats seats = new Seats(AT_ONCE);

    /** @param scan {@code off} where nothing is to be asked of the platforms by itself ({@code TORG_SCAN}) */
    Probing(JdbcClient db, Connections connections, Clock clock, @Value("${torg.scan:on}") String scan) {
        this.db = db;
        this.connections = connections;
        this.clock = clock;
        this.on = !"off".equals(scan);
    }

    @Scheduled(fixedDelay = 5000)
    void go() {
        if (on) {
            seats.fill(this::due, this::test);
        }
    }

    /** Claimed, so that no two nodes ask the same; what a crashed node claimed comes back. */
    List<Long> due(int most) {
        return db.sql("""
                        update connection set next_test_at = :later
                        where id in (
                            select id from connection
                            where ended_at is null and sealed_token is not null and next_test_at <= :now
                            order by next_test_at limit :most for no key update skip locked)
                        returning id
                        """)
                .param("now", Timestamp.from(clock.instant()))
                .param("later", Timestamp.from(clock.instant().plus(CLAIM)))
                .param("most", most)
                .query(Long.class)
                .list();
    }

    void test(long connection) {
        try {
            connections.probe(connection);
        } catch (RuntimeException bug) {
            log.error("A fault while connection {} was asked ({})", connection, Whereabouts.of(bug));
        }
    }
}
