package torg.records.packages.sip;

import java.time.Instant;

/**
 * What happened to something, as PREMIS tells it (domain.md 3.5, D65).
 *
 * @param detail in Swedish, for whoever asks in forty years
 */
public record Deed(Kind kind, Instant at, boolean fine, String detail, Agent by) {

    /** Torg's own. */
    public Deed(Kind kind, Instant at, boolean fine, String detail) {
        this(kind, at, fine, detail, Agent.TORG);
    }

    /** By their names in the Library of Congress' list of event types; the last two are not on it. */
    public enum Kind {
        /** Received from the platform, byte by byte. */
        CAPTURE("capture"),
        /** Written as a file of another form. */
        MIGRATION("migration"),
        /** A copy with personal data hidden. */
        REDACTION("redaction"),
        /** Compared with the hash that was written when it came. */
        FIXITY("fixity check"),
        /** Its kind was told by its first bytes. */
        IDENTIFICATION("format identification"),
        DIGEST("message digest calculation"),
        CREATION("creation"),
        PACKING("information package creation"),
        /** Its author changed it on the platform. */
        MODIFICATION("modification"),
        /** It was taken away: from the platform, or from here by a decision of disposal. */
        DELETION("deletion"),
        /** Given out to somebody who asked. */
        DISSEMINATION("dissemination"),
        /** Hidden from others on the platform. */
        HIDING("hiding"),
        /** Shown there again. */
        RESTORATION("restoration");

        private final String type;

        Kind(String type) {
            this.type = type;
        }

        String type() {
            return type;
        }

        boolean isListed() {
            return this != HIDING && this != RESTORATION;
        }
    }
}
