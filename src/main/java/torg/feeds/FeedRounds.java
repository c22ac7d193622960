package torg.feeds;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import torg.shell.Seats;
import torg.shell.Whereabouts;

/** Goes round the feeds and reads those whose turn it is. A slow site holds its own place only. */
@Component
class FeedRounds {
    private static final Logger log = LoggerFactory.getLogger(FeedRounds.class);
    private static final int AT_ONCE = 4;

    private final Feeds feeds;
    private final Seats seats = new Seats(AT_ONCE);

    FeedRounds(Feeds feeds) {
        this.feeds = feeds;
    }

    @Scheduled(fixedDelay = 15_000, initialDelay = 15_000)
    void go() {
        seats.fill(feeds::due, this::read);
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
