package torg.privacy.requests;

import java.time.Instant;
import java.util.Optional;

/**
 * Something the city has that concerns somebody.
 *
 * @param by who wrote it; empty when it was somebody else than the one who asks
 * @param masked for whoever looks at the request
 * @param readable for the person: their own numbers readable, everybody else's hidden
 * @param ours whether the city wrote it
 * @param capture its number in the ledger
 * @param to its page
 */
public record Trace(
        long id,
        String where,
        Optional<String> by,
        Instant at,
        String masked,
        String readable,
        boolean ours,
        Optional<Long> capture,
        String to) {

    Trace reading(String words) {
        return new Trace(id, where, by, at, masked, words, ours, capture, to);
    }
}
