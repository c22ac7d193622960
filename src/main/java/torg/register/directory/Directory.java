package torg.register.directory;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import torg.ledger.Actor;
import torg.ledger.Ledger;
import torg.register.AccountId;
import torg.register.directory.DirectoryEvent.ListingChanged;
import torg.shell.NotFound;

/** The door to the public list. */
@Component
public class Directory {
    /** Further than this is not counted: nobody reads the difference, and the database would. */
    public static final int COUNTED = 10_000;

    private static final int MOST_TOPICS = 200;
    private static final int BATCH = 2_000;

    private final Listings listings;
    private final Ledger ledger;
    private volatile Topics topics = new Topics("", List.of());

    private record Topics(String version, List<String> names) {}

    Directory(Listings listings, Ledger ledger) {
        this.listings = listings;
        this.ledger = ledger;
    }

    /** In Swedish order of their names. */
    public List<Listing> search(Search to, long after, int most) {
        return listings.search(to, after, most);
    }

    /** At most one more than {@link #COUNTED}. */
    public long count(Search to) {
        return listings.count(to, COUNTED + 1);
    }

    /** All of the list in pieces, so that a hundred thousand accounts never stand in memory at once. */
    public void each(Consumer<Listing> taker) {
        var after = 0L;
        List<Listing> some;
        do {
            some = listings.search(Search.ALL, after, BATCH);
            some.forEach(taker);
            after = some.isEmpty() ? 0 : some.getLast().id();
        } while (some.size() == BATCH);
    }

    public Optional<Listing> find(long id) {
        return listings.find(id);
    }

    /** Kept while the list is the same: they are asked for with every page. */
    public List<String> topics() {
        var version = version();
        if (!topics.version().equals(version)) {
            topics = new Topics(version, listings.topics(MOST_TOPICS));
        }
        return topics.names();
    }

    /** Another whenever anything in the list is. */
    public String version() {
        return listings.version();
    }

    public Optional<Instant> changedAt() {
        return listings.changedAt();
    }

    /** The newest first. */
    public List<Change> changes(int most) {
        return listings.changes(most);
    }

    /** Whether an account is shown to the public, and under which topics one finds it. */
    @Transactional
    public void show(AccountId account, boolean open, List<String> topics, Actor actor) {
        listings.hold(account).orElseThrow(NotFound::new);
        listings.show(account, open, topics);
        ledger.record(actor, new ListingChanged(account.value(), open, topics));
    }

    public boolean open(AccountId account) {
        return listings.shown(account).orElseThrow(NotFound::new).open();
    }

    public List<String> topicsOf(AccountId account) {
        return listings.shown(account).orElseThrow(NotFound::new).topics();
    }
}
