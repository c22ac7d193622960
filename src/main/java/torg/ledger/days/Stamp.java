package torg.ledger.days;

import java.net.URI;
import java.time.Instant;

/**
 * An authority's answer, which was found right before it was kept.
 *
 * @param size of the head it stamps
 * @param authority its address
 * @param at the time it swears to
 */
public record Stamp(long id, long size, String authority, Instant at) {
    public String host() {
        return URI.create(authority).getHost();
    }
}
