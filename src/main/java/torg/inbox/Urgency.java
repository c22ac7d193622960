package torg.inbox;

import java.util.Locale;

/**
 * In what order conversations are read (domain.md D22, D31). Torg only sorts by it: nothing is hidden, answered or
 * refused. Within each, what is due first stands first, so a question near its deadline stands before others.
 */
public enum Urgency {
    /** Somebody's life may be in danger: outside every clock. */
    EMERGENCY,
    /** Possibly a crime or a threat. */
    CRIME,
    /** Possibly secret, or personal data that should not stand there. */
    SECRET,
    /** Something that somebody can be hurt by: a hole in the ice, a loose wire. */
    SAFETY,
    OTHER;

    public String word() {
        return "inbox.urgency." + name().toLowerCase(Locale.ROOT);
    }

    /** Whether nobody shall read it by chance (domain.md D30). An emergency is to be read, and at once. */
    public boolean threatens() {
        return this == CRIME;
    }

    /** What stands in {@link #EMERGENCY} is outside every clock: it is not to be answered within so many days, but now. */
    public boolean hasClock() {
        return this != EMERGENCY;
    }
}
