package torg.feeds;

import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import torg.shell.Whereabouts;

/** Goes round the feeds and reads those whose turn it is. A slow site holds its own place only. */
@Component
class FeedRounds {
    private static final Logger log = LoggerFactory.getLogger(FeedRounds.class);
    private static final int AT_ONCE = 4;

    private final Feeds feeds;
    private final ExecutorService readers = Executors.newVirtualThreadPerTaskExecutor();
    private final Semaphore places = new Semaphore(AT_ONCE);

    FeedRounds(Feeds feeds) {
        this.feeds = feeds;
    }

    @Scheduled(fixedDelay = 15_000, initialDelay = 15_000)
    void go() {
        var free = places.drainPermits();
        var due = free == 0 ? List.<FeedRows.Due>of() : feeds.due(free);
        places.release(free - due.size());
        due.forEach(one -> readers.submit(() -> {
            try {
                read(one);
            } finally {
                places.release();
            }
        }));
    }

    /** A fault of ours holds up no other feed, and is said where the feed is shown. */
    void read(FeedRows.Due one) {
        try {
            feeds.read(one);
        } catch (RuntimeException bug) {
            log.error("A fault while feed {} was read ({})", one.id().value(), Whereabouts.of(bug));
            feeds.stumbled(one);
        }
    }
}
