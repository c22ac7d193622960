package torg.feeds;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A feed that a unit follows.
 *
 * @param place the unit and everything above it
 * @param title as the feed calls itself; empty until it has been read
 * @param readAt when it was last read with success
 * @param failure why it could not be read the last time; empty when it could
 */
public record Feed(
        FeedId id,
        List<Long> place,
        String unit,
        URI address,
        String title,
        Optional<Instant> readAt,
        Optional<Failure> failure) {

    /** @param word the key of the word that says why */
    public record Failure(Instant at, String word) {}

    public String name() {
        return title.isBlank() ? address.toString() : title;
    }
}
