package torg.platforms.webhooks;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import torg.platforms.consent.Family;
import torg.shell.Words;

/**
 * The table webhook_tally: how many calls came and what became of them. Counted in memory and written down every few
 * seconds, for whoever sends a thousand false calls a second must not be able to keep the database busy with them.
 */
@Component
class Tally implements SmartLifecycle {
    /** What became of a call, or of a part of it. */
    enum What {
        HEARD,
        /** For an account that is not connected here. */
        UNKNOWN,
        FORGED,
        TOO_LARGE,
        /** Could not be stored; the platform repeats it. */
        FAILED
    }

    private record Sort(Family family, What what) {}

    private final JdbcClient db;
    private final Clock clock;
    private final Map<Sort, LongAdder> counts = new ConcurrentHashMap<>();
    private volatile boolean running;

    Tally(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    void count(Family family, What what, int more) {
        counts.computeIfAbsent(new Sort(family, what), sort -> new LongAdder()).add(more);
    }

    @Scheduled(fixedDelay = 10_000)
    void write() {
        counts.forEach((sort, count) -> {
            var more = count.sumThenReset();
            if (more > 0) {
                write(sort, more);
            }
        });
    }

    private void write(Sort sort, long more) {
        db.sql("""
                        insert into webhook_tally (family, day, what, calls) values (:family, :day, :what, :more)
                        on conflict (family, day, what) do update set calls = webhook_tally.calls + excluded.calls
                        """)
                .param("family", sort.family().word())
                .param("day", LocalDate.ofInstant(clock.instant(), Words.ZONE))
                .param("what", sort.what().name())
                .param("more", more)
                .update();
    }

    @Override
    public void start() {
        running = true;
    }

    /** What was counted in the last seconds is written too, while the database is there. */
    @Override
    public void stop() {
        running = false;
        write();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
