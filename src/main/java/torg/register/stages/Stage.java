package torg.register.stages;

import java.util.EnumSet;
import java.util.Set;

/**
 * How far an account has come, by the names of domain.md D2, in the order of a life; the column {@code account.stage}.
 * {@link #leadsTo} is the whole of what can follow what: everything else is refused.
 */
public enum Stage {
    /** Förslag: known or applied for, nobody has begun to examine it. Imported accounts begin here. */
    PROPOSED,
    /** Granskas. */
    UNDER_REVIEW,
    /** Avslagen. */
    REFUSED,
    /** Beslutad. */
    DECIDED,
    /** Aktiv: connected, or in use on a platform that Torg cannot speak with. */
    ACTIVE,
    /** Vilande. */
    DORMANT,
    /** Kapad: somebody else speaks in the city's name. */
    HIJACKED,
    /** Under avveckling. */
    CLOSING,
    /** Arkiverad: the final package exists, and nothing has changed since. */
    ARCHIVED,
    /** Avslutad. What remains is the tombstone: it was the city's, from when to when. */
    CLOSED;

    /**
     * What may come next. An account from a list may be hijacked or closed though nobody ever decided on it: it exists on
     * the platform all the same. What has been refused can be applied for anew.
     */
    public Set<Stage> next() {
        return switch (this) {
            case PROPOSED -> EnumSet.of(UNDER_REVIEW, HIJACKED, CLOSING);
            case UNDER_REVIEW -> EnumSet.of(PROPOSED, REFUSED, DECIDED, HIJACKED);
            case REFUSED -> EnumSet.of(PROPOSED, HIJACKED, CLOSING);
            case DECIDED -> EnumSet.of(ACTIVE, HIJACKED, CLOSING);
            case ACTIVE -> EnumSet.of(DECIDED, DORMANT, HIJACKED, CLOSING);
            case DORMANT -> EnumSet.of(DECIDED, ACTIVE, HIJACKED, CLOSING);
            case HIJACKED -> EnumSet.of(PROPOSED, DECIDED, ACTIVE, CLOSING);
            case CLOSING -> EnumSet.of(PROPOSED, DECIDED, ACTIVE, HIJACKED, ARCHIVED);
            case ARCHIVED -> EnumSet.of(CLOSING, HIJACKED, CLOSED);
            case CLOSED -> EnumSet.noneOf(Stage.class);
        };
    }

    public boolean leadsTo(Stage other) {
        return next().contains(other);
    }

    /** How it looks beside the word; never told by colour alone. */
    public String chip() {
        return switch (this) {
            case ACTIVE -> "good";
            case PROPOSED, UNDER_REVIEW, DORMANT, CLOSING -> "warn";
            case REFUSED, HIJACKED -> "bad";
            case DECIDED, ARCHIVED, CLOSED -> "";
        };
    }

    public String word() {
        return "register.stage." + name().toLowerCase().replace('_', '-');
    }
}
