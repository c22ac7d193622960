package torg.records.release;

import java.time.Instant;

/**
 * Something a search found, for whoever chooses. Masked as every list is.
 *
 * @param secret whether it is marked as secret
 */
public record Candidate(Kind kind, long number, String title, Instant at, String preview, boolean secret) {

    /** As a form writes it. */
    public String key() {
        return kind + "-" + number;
    }
}
