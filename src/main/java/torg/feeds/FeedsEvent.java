package torg.feeds;

import torg.ledger.Happening;

/** What happens to the feeds that are followed. What stands in them is somebody else's and not told here. */
public sealed interface FeedsEvent extends Happening {
    long feed();

    @Override
    default String subject() {
        return new FeedId(feed()).subject();
    }

    record FeedFollowed(long feed, long unit, String address) implements FeedsEvent {}

    record FeedLeft(long feed, String address) implements FeedsEvent {}

    /** Told once: a feed that stays broken does not fill the ledger. */
    record FeedFailed(long feed, String address, String word) implements FeedsEvent {}
}
