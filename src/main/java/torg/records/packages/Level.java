package torg.records.packages;

import java.util.Locale;
import torg.records.packages.sip.Format;

/** How much of an account goes to the archive (Stockholm's manual on archiving social media; domain.md 1.1, D62). */
public enum Level {
    /** Översiktsbild: nothing that is not found elsewhere, so only what the account looked like and what was decided. */
    OVERVIEW,
    /** Unik information: also what was said on it, with its pictures. */
    UNIQUE,
    /** Fullständig: also every byte as it was received, with which anybody can check the rest. */
    FULL;

    /** What holds until somebody has decided: nothing is lost for want of a decision (arkivlagen 10 §). */
    public static final Level UNDECIDED = FULL;

    boolean keepsWhatWasSaid() {
        return this != OVERVIEW;
    }

    boolean keeps(Format captured) {
        return switch (this) {
            case OVERVIEW -> false;
            case UNIQUE -> captured.isMedia();
            case FULL -> true;
        };
    }

    /** Whether there is something new to hand over each year; an overview is taken once, at the end. */
    boolean isYearly() {
        return this != OVERVIEW;
    }

    public String word() {
        return "records.packages.level." + name().toLowerCase(Locale.ROOT);
    }
}
