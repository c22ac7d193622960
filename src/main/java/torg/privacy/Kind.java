package torg.privacy;

import java.util.Locale;

/** What a span of text is, the most telling first: where two overlap, the first names the hidden text. */
public enum Kind {
    PERSONAL_IDENTITY_NUMBER,
    COORDINATION_NUMBER,
    INTERIM_NUMBER,
    RESERVE_NUMBER,
    PARTIAL_IDENTITY_NUMBER,
    PAYMENT_CARD,
    BANK_ACCOUNT,
    PHONE_NUMBER,
    EMAIL_ADDRESS,
    /** Unlike bankgiro, it may be a private person's. */
    PLUSGIRO,
    /** The reference of an invoice (OCR), which leads to who is to pay it. */
    PAYMENT_REFERENCE,
    REGISTRATION_PLATE,
    /** Certain only beside words that say who lives there: most streets in a question are just streets. */
    HOME_ADDRESS,
    /** A real property (fastighetsbeteckning); as with streets, certain only when somebody's. */
    PROPERTY,
    /** An authority, a company or an association. A sole trader's is a personal identity number, and found as one. */
    ORGANISATION_NUMBER,
    BANKGIRO,
    /** Of a company or a collection; a private person's is their telephone number. */
    SWISH_NUMBER,
    CASE_NUMBER,
    SOCIAL_HANDLE,
    WEB_ADDRESS;

    public boolean isPersonal() {
        return compareTo(ORGANISATION_NUMBER) < 0;
    }

    /** Whether it alone tells who somebody is, or opens their purse, which an e-mail address to a city office does not. */
    public boolean identifies() {
        return compareTo(BANK_ACCOUNT) < 0;
    }

    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
