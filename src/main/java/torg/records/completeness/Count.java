package torg.records.completeness;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** One count of an account, as far as it concerns one month. */
public sealed interface Count {
    Instant at();

    /**
     * @param window what of the month the platform still told of
     * @param whole false where there may be more than it told of
     * @param listed how many the platform shows, written by others
     * @param found how many of them are in the record
     * @param kept how many the record has
     * @param own how many posts of the city's own it shows; empty where they could not be looked at
     */
    record Counted(
            Instant at,
            Window window,
            boolean whole,
            int listed,
            int found,
            int kept,
            Optional<Integer> own,
            Map<Why, Integer> differences)
            implements Count {

        public int unexplained() {
            return differences.getOrDefault(Why.UNEXPLAINED, 0);
        }
    }

    /** @param word the key of the word that says why nothing could be counted */
    record NotCounted(Instant at, String word) implements Count {}
}
