package torg.ledger.days;

import java.net.URI;
import java.time.Instant;

/** An authority that was asked in vain, and will be asked again. */
public record Vain(long size, String authority, int tries, Why why, Instant nextAt) {
    public String host() {
        return URI.create(authority).getHost();
    }
}
