package torg.privacy;

import java.util.Locale;

/** What a span of text is, the most telling first: where two overlap, the first names the hidden text. */
public enum Kind {
    PERSONAL_IDENTITY_NUMBER,
    COORDINATION_NUMBER,
    INTERIM_NUMBER,
    RESERVE_NUMBER,
    PARTIAL_IDENTITY_NUMBER,
    PHONE_NUMBER,
    EMAIL_ADDRESS,
    /** An authority, a company or an association. A sole trader's is a personal identity number, and found as one. */
    ORGANISATION_NUMBER;

    public boolean isPersonal() {
        return this != ORGANISATION_NUMBER;
    }

    /** Whether it alone tells who somebody is, which an e-mail address to a city office does not. */
    public boolean identifies() {
        return isPersonal() && this != PHONE_NUMBER && this != EMAIL_ADDRESS;
    }

    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
