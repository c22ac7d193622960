package torg.feeds;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import torg.feeds.FeedsEvent.FeedFailed;
import torg.feeds.FeedsEvent.FeedFollowed;
import torg.feeds.FeedsEvent.FeedLeft;
import torg.ledger.Actor;
import torg.ledger.Ledger;
import torg.shell.NotFound;
import torg.shell.Refused;

/** The door to the feeds that the city's units follow. */
@Component
public class Feeds {
    private static final int MOST = 200;
    private static final int KEPT = 100;
    private static final Duration PAUSE = Duration.ofMinutes(15);
    private static final Duration AFTER_OUR_FAULT = Duration.ofHours(1);
    private static final Duration READING = Duration.ofMinutes(5);

    private final FeedRows feeds;
    private final Fetching fetching;
    private final TransactionTemplate transaction;
    private final Ledger ledger;
    private final Clock clock;

    Feeds(FeedRows feeds, Fetching fetching, TransactionTemplate transaction, Ledger ledger, Clock clock) {
        this.feeds = feeds;
        this.fetching = fetching;
        this.transaction = transaction;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** It is read soon afterwards, by itself. */
    @Transactional
    public FeedId follow(long unit, URI address, Actor actor) {
        try {
            var id = feeds.add(unit, address, actor.name(), now());
            ledger.record(actor, new FeedFollowed(id.value(), unit, address.toString()));
            return id;
        } catch (DuplicateKeyException twice) {
            throw new Refused("feeds.followed-already");
        }
    }

    /** With what was read of it. */
    @Transactional
    public void leave(FeedId id, Actor actor) {
        var feed = feeds.hold(id).orElseThrow(NotFound::new);
        feeds.remove(id);
        ledger.record(actor, new FeedLeft(id.value(), feed.address().toString()));
    }

    public Feed find(FeedId id) {
        return feeds.find(id).orElseThrow(NotFound::new);
    }

    /** What could not be read comes first. */
    public List<Feed> of(Collection<Long> units) {
        return feeds.of(units, MOST);
    }

    /** The newest first. */
    public List<Item> newest(FeedId id, int most) {
        return feeds.items(id, most);
    }

    /** Because somebody asks for it now. */
    public void read(FeedId id) {
        read(feeds.asked(id).orElseThrow(NotFound::new));
    }

    /** Those whose turn it is. */
    List<FeedRows.Due> due(int most) {
        return feeds.due(now(), now().plus(READING), most);
    }

    /** Nothing is held while a site is waited for. */
    void read(FeedRows.Due due) {
        var fetched = fetching.fetch(due.address(), due.etag(), due.lastModified());
        transaction.executeWithoutResult(status -> keep(due.id(), fetched));
    }

    /** What we ourselves could not do with it; whoever follows the feed is told, as of any other fault. */
    void stumbled(FeedRows.Due due) {
        var failed = new Fetched.Failed("feeds.our-fault", now().plus(AFTER_OUR_FAULT));
        transaction.executeWithoutResult(status -> keep(due.id(), failed));
    }

    /** It may have been left meanwhile. */
    private void keep(FeedId id, Fetched fetched) {
        feeds.hold(id).ifPresent(feed -> {
            switch (fetched) {
                case Fetched.Came came -> {
                    feeds.came(id, came);
                    feeds.keepNewest(id, KEPT);
                    feeds.unchanged(id, now(), now().plus(PAUSE));
                }
                case Fetched.Unchanged() -> feeds.unchanged(id, now(), now().plus(PAUSE));
                case Fetched.Failed failed -> {
                    feeds.failed(id, failed, now());
                    if (feed.failure().isEmpty()) {
                        ledger.record(
                                Actor.TORG,
                                new FeedFailed(id.value(), feed.address().toString(), failed.word()));
                    }
                }
            }
        });
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
