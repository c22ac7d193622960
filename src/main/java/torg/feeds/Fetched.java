package torg.feeds;

import java.time.Instant;
import java.util.List;

/** What came of asking for a feed. */
sealed interface Fetched {

    /**
     * @param etag by which it is asked for next time; empty where the server gives none
     * @param lastModified the same
     */
    record Came(String title, List<Item> items, String etag, String lastModified) implements Fetched {}

    /** The same as last time. */
    record Unchanged() implements Fetched {}

    /** @param word the key of the word that tells a colleague why */
    record Failed(String word, Instant retryAt) implements Fetched {}
}
