package torg.records.secrecy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import torg.inbox.ConversationId;

/**
 * A note that something may be secret. Whether it can be given out is decided anew each time somebody asks (OSL 6 kap.
 * 3 §, 5 kap. 5 §).
 *
 * @param provision its code in the dated list, and the paragraph as one cites it
 * @param authority which has noted it
 */
public record Marking(
        long id,
        ConversationId conversation,
        String provision,
        String paragraph,
        LocalDate markedOn,
        String authority,
        String markedBy,
        Optional<Removed> removed) {

    /** Somebody decided that it should not stand there any more. */
    public record Removed(String by, Instant at, String reason) {}

    public boolean stands() {
        return removed.isEmpty();
    }
}
