package torg.platforms.delivery;

import java.time.Instant;
import java.util.List;
import torg.platforms.RemoteRef;

/** What a colleague has decided that the city says on a platform, says otherwise, or no longer says. */
public sealed interface Publication {
    /** Ours, chosen before the first try and the same at every try. */
    String key();

    /** The time of the order, the same at every try. */
    Instant at();

    /** Something new. */
    record Said(String key, String text, List<Enclosed> pictures, Instant at) implements Publication {}

    /** What stands there is to read otherwise. A second try ends as one. */
    record Reworded(String key, RemoteRef ref, String text, Instant at) implements Publication {}

    /** What stands there is to go. What is gone already counts as taken away. */
    record TakenAway(String key, RemoteRef ref, Instant at) implements Publication {}

    /**
     * A picture.
     *
     * @param type as in {@code image/png}
     * @param alternative what it shows, for those who do not see it; empty for what is only decoration
     */
    record Enclosed(byte[] content, String type, String alternative) {}
}
