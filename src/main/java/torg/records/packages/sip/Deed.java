package torg.records.packages.sip;

import java.time.Instant;

/**
 * What happened to a file, as PREMIS tells it (domain.md 3.5, D65).
 *
 * @param detail in Swedish, for whoever asks in forty years
 */
public record Deed(Kind kind, Instant at, boolean fine, String detail) {

    /** By their names in the Library of Congress' list of event types. */
    public enum Kind {
        /** Received from the platform, byte by byte. */
        CAPTURE("capture"),
        /** Written as a file of another form. */
        MIGRATION("migration"),
        /** A copy with personal data hidden. */
        REDACTION("redaction"),
        /** Compared with the hash that was written when it came. */
        FIXITY("fixity check"),
        DIGEST("message digest calculation"),
        CREATION("creation"),
        PACKING("information package creation");

        private final String type;

        Kind(String type) {
            this.type = type;
        }

        String type() {
            return type;
        }
    }
}
