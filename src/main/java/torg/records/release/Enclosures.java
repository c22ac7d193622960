package torg.records.release;

import java.util.List;
import java.util.Optional;
import torg.records.release.parcel.Provided;

/** Pictures and files that were sent along with records. The room that knows them stands above and is known here by this alone. */
public interface Enclosures {

    /**
     * One of them, for a list.
     *
     * @param number from 1, in the order in which they were sent
     * @param address where it is looked at and decided on; empty when there is nothing to look at
     * @param word the key of how it stands with it
     */
    record Line(
            int number, boolean picture, Optional<String> address, String word, Optional<String> cite, boolean waits) {}

    List<Line> lines(Item item);

    /** Whether something of it does not leave, for whatever reason. */
    boolean holdsBack(Item item);

    /** By which provisions, each once. */
    List<String> paragraphs(Item item);

    /** How many bytes leave with it. */
    long bytes(Item item);

    /** As they leave, and what is said of those that do not. */
    List<Provided.Enclosure> provided(Examined one);
}
