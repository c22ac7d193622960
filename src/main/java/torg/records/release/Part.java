package torg.records.release;

import java.time.Instant;
import java.util.Optional;

/**
 * One step of a delivery.
 *
 * @param number 1 for the first of the request
 * @param pages of its paper
 * @param kept whether its bytes are still here
 * @param entry the ledger's number of the line that holds its hash
 */
public record Part(
        long id,
        long request,
        int number,
        int items,
        int masks,
        int pages,
        boolean kept,
        String sha256,
        long entry,
        String madeBy,
        Instant madeAt,
        Optional<Delivered> delivered) {

    /** How it came to whoever asked. */
    public enum How {
        LINK,
        COLLECTED,
        SENT,
        READ_HERE;

        public String word() {
            return "release.how." + name().toLowerCase().replace('_', '-');
        }
    }

    public record Delivered(How how, Instant at) {}
}
