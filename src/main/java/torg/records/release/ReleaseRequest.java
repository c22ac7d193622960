package torg.records.release;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import torg.calendar.Deadline;
import torg.shell.Refused;

/**
 * Somebody asks for public records. Who they are and what they want them for is nobody's business (TF 2 kap. 18 §).
 *
 * @param wanted in their own words, masked
 * @param toBeSent whether there is an address to send paper to; it is sealed, and gone when the request is closed
 * @param delay why it takes longer than the day
 * @param decisionAskedAt when they asked for a decision in writing (OSL 6 kap. 3 §)
 */
public record ReleaseRequest(
        long id,
        Way way,
        Delivery delivery,
        String wanted,
        Scope scope,
        boolean toBeSent,
        Instant receivedAt,
        Optional<String> delay,
        Optional<Answer> answer,
        Optional<Instant> decisionAskedAt,
        Optional<Closed> closed) {

    /** The first answer, by whoever has the task (OSL 6 kap. 3 §). */
    public record Answer(String words, String by, Instant at) {}

    public record Closed(String by, Instant at) {}

    /** The same day, whatever day it is (JO 4506-2012, JO 4209-2009). */
    public Deadline deadline() {
        return Deadline.disclosure(receivedAt, 0);
    }

    public boolean isOpen() {
        return closed.isEmpty();
    }

    public boolean runsOver(Instant now) {
        return isOpen() && deadline().hasPassed(now);
    }

    /** Whole hours since it came. */
    public long hours(Instant now) {
        return Duration.between(receivedAt, closed.map(Closed::at).orElse(now)).toHours();
    }

    ReleaseRequest open() {
        if (!isOpen()) {
            throw new Refused("release.is-closed");
        }
        return this;
    }

    public String subject() {
        return subject(id);
    }

    public static String subject(long id) {
        return "release/" + id;
    }
}
