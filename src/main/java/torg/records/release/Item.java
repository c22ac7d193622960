package torg.records.release;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import torg.shell.Refused;

/**
 * Something chosen for a request.
 *
 * @param text as it stood when it was chosen; empty once the request is closed
 * @param warned the paragraph it was marked with
 * @param message its number in the inbox; 0 when it is none
 * @param capture the ledger's number of the bytes it came as; 0 when there are none
 * @param entries the lines of the ledger that prove it
 * @param part the part it was handed over in
 */
public record Item(
        long id,
        long request,
        Kind kind,
        long number,
        String title,
        Instant at,
        Optional<String> text,
        List<String> known,
        Optional<String> warned,
        long message,
        long capture,
        List<Long> entries,
        Optional<Tested> tested,
        Optional<Long> part) {

    /** @param provision of what is refused as a whole */
    public record Tested(Outcome outcome, Optional<Ruling.Provided> provision, String by, Instant at) {}

    /** What has been handed over cannot be weighed again. */
    Item open() {
        if (part.isPresent()) {
            throw new Refused("release.already-in-a-part");
        }
        if (text.isEmpty()) {
            throw new Refused("release.is-closed");
        }
        return this;
    }

    public boolean withheld() {
        return tested.filter(test -> test.outcome().withholds()).isPresent();
    }

    public boolean ready() {
        return part.isEmpty()
                && tested.filter(test -> test.outcome() != Outcome.REFUSED).isPresent();
    }
}
