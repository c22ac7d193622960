package torg.moderation;

import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import torg.inbox.Said;
import torg.platforms.arrivals.Arrival;

/**
 * What was said, as it lies captured in the ledger and was found unbroken (domain.md D34). Only {@link Witness} makes
 * one, so there is no measure without it: capture first, then act.
 *
 * @param text what was written, word for word; shown only to whoever may unmask
 * @param author what the platform calls the author
 * @param writtenAt the moment the platform gives
 * @param capturedAt when it reached the city
 * @param hash of the ledger's leaf
 * @param capturer who took it down: Torg, by a connection
 */
public record Proof(
        Said said,
        String text,
        String author,
        String handle,
        Optional<String> address,
        Instant writtenAt,
        Instant capturedAt,
        long capture,
        byte[] hash,
        String capturer) {

    /**
     * What counts when it is asked which rules could be read: of the platform's time and the city's the earlier, for
     * authors may choose the one and networks delay the other, and a doubt is not to be to the author's cost. A time before
     * there were networks is none: whoever turns their clock back to 1970 does not write beyond the law.
     */
    public Instant judgedAt() {
        return Arrival.believed(writtenAt, capturedAt);
    }

    public String hashInHex() {
        return HexFormat.of().formatHex(hash);
    }
}
