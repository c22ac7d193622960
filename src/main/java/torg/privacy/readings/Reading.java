package torg.privacy.readings;

import java.util.Optional;
import torg.ledger.Line;

/**
 * Somebody read what is masked.
 *
 * @param reason empty where the room asks for none, such as the paper of a decision
 * @param review what somebody else found of it
 */
public record Reading(Line line, boolean inSample, Optional<Review> review) {

    public record Review(boolean fine, String note, String reviewer) {}

    public String reason() {
        return line.particulars().map(p -> p.getOrDefault("reason", "")).orElse("");
    }

    /** The page of what was read; rooms' subjects are their addresses. */
    public String to() {
        return line.subject().startsWith("requests/") ? "/privacy/" + line.subject() : "/" + line.subject();
    }

    public boolean by(String person) {
        return line.actor().equals(person) || line.actor().startsWith(person + " ");
    }
}
