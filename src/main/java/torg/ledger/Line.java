package torg.ledger;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * An entry as a person reads it.
 *
 * @param particulars the happening's components; for a capture its length only; empty when disposed of
 */
public record Line(
        long entry, Instant at, String kind, String actor, String subject, Optional<Map<String, String>> particulars) {

    public String actorName() {
        var space = actor.indexOf(' ');
        return space < 0 ? actor : actor.substring(space + 1);
    }
}
