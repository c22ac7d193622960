package torg.moderation;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Whether a ground's text is the law's own or somebody's summary, and what it was read against.
 *
 * @param quoted word by word; otherwise it is a summary, and the law is what holds
 * @param source what it was read against; empty where it was not
 * @param checked the day of that reading
 */
public record Provenance(boolean quoted, String source, Optional<LocalDate> checked) {
    static final Provenance OWN = new Provenance(true, "", Optional.empty());

    /** The key of what residents read. */
    public String inShort() {
        return quoted ? "moderation.provenance.quoted" : "moderation.provenance.law-holds";
    }

    /** The key of the sentence that says so to whoever decides. */
    public String word() {
        if (quoted) {
            return "moderation.provenance.quoted";
        }
        return checked.isPresent() ? "moderation.provenance.summary" : "moderation.provenance.unchecked";
    }
}
