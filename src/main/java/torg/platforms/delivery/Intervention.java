package torg.platforms.delivery;

import java.time.Instant;
import torg.platforms.Ability;
import torg.platforms.RemoteRef;
import torg.platforms.arrivals.Author;

/**
 * What a person has decided is to be done, or undone, on a platform with what somebody wrote there or with its author.
 * Only the room where measures are decided orders one; no detector can (domain.md D43).
 */
public sealed interface Intervention {
    /** Ours, chosen before the first try and the same at every try. */
    String key();

    /** The time of the order, the same at every try so that a repetition is the same record. */
    Instant at();

    /** What an adapter must be able to do for it. */
    default Ability needs() {
        return switch (this) {
            case Hide hide -> Ability.HIDE;
            case Restore restore -> Ability.HIDE;
            case Block block -> Ability.BLOCK;
            case Unblock unblock -> Ability.BLOCK;
            case Report report -> Ability.REPORT;
        };
    }

    /** Whether a second try with the same key ends as one; a report read by people at the platform would be two. */
    default boolean repeatable() {
        return !(this instanceof Report);
    }

    /** Something that restricts what somebody may say or read. */
    sealed interface Doing extends Intervention {}

    /** Something that takes such a restriction away. */
    sealed interface Undoing extends Intervention {}

    /**
     * Nobody sees it in the city's thread any more.
     *
     * @param root where the thread began
     */
    record Hide(String key, RemoteRef ref, RemoteRef root, Instant at) implements Doing {}

    record Restore(String key, RemoteRef ref, RemoteRef root, Instant at) implements Undoing {}

    /** @param author as {@link Author#id()} names them */
    record Block(String key, String author, Instant at) implements Doing {}

    /** @param block what the platform called the block when it was made */
    record Unblock(String key, String author, RemoteRef block, Instant at) implements Undoing {}

    /** @param why what the platform's own people are told; never personal data */
    record Report(String key, RemoteRef ref, String why, Instant at) implements Doing {}
}
