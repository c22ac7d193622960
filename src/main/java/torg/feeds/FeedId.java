package torg.feeds;

/** The number of a feed that is followed. */
public record FeedId(long value) {
    String subject() {
        return "feeds/" + value;
    }
}
