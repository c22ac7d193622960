package torg.moderation.letters;

import java.time.Instant;
import java.util.Locale;
import torg.moderation.ActId;

/**
 * A statement of reasons on its way to an author.
 *
 * @param words as it was written, in Swedish
 * @param note how it was sent, or why it could not be
 */
public record Letter(ActId act, String words, Instant madeAt, Fate fate, String note, String toldBy, Instant toldAt) {

    /** Whether it reached them. */
    public enum Fate {
        /** By Torg, where the platform lets it write to them alone. */
        SENT,
        /** The platform gives Torg no way to write to them alone. */
        NOT_SENT,
        /** A colleague sent it in another way. */
        BY_HAND,
        /** A neutral line stands in the thread; the reasons are given to whoever asks. */
        NOTED;

        public String word() {
            return "moderation.letter." + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    public boolean reached() {
        return fate != Fate.NOT_SENT;
    }
}
