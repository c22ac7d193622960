package torg.moderation.letters;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import torg.moderation.ActId;

/**
 * What an author has against a measure.
 *
 * @param words masked; word for word they are in their capture
 */
public record Objection(long id, ActId act, String words, boolean masked, Instant madeAt, Optional<Decision> decision) {

    /** @param restored whether the measure was taken back */
    public record Decision(long person, String name, Instant at, boolean restored, String reason) {}

    /** From the objection to its decision; empty while it waits. */
    public Optional<Duration> took() {
        return decision.map(decided -> Duration.between(madeAt, decided.at()));
    }
}
