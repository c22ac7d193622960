package torg.platforms;

/** What an adapter can do. Pages follow what it declares; what is not declared is never tried. */
public enum Ability {
    CONNECT,
    ARRIVALS,
    REPLY,
    READ_BACK,
    /** A reply sent twice with the same key stands there once. */
    REPEATABLE_REPLY,
    EDITS_SEEN,
    REMOVALS_SEEN,
    /** How an account looks to everybody can be read. */
    PROFILE,
    /** What somebody wrote in the city's thread can be hidden there, and shown again. */
    HIDE,
    /** Somebody can be kept from the city's account, and let back. */
    BLOCK,
    /** Something can be reported to the platform's own people. */
    REPORT,
    /** What the city writes can reach the author alone. */
    REPLY_ALONE,
    /** Connected by agreeing on the platform's own page (OAuth 2) instead of by a password. */
    CONSENT,
    /** The platform tells by itself what happens; see {@link torg.platforms.webhooks.Webhooks}. */
    WEBHOOKS,
    /** The platform tells at once that something happened; see {@link torg.platforms.streams.Streaming}. */
    STREAM,
    /** What is said between two is heard. */
    MESSAGES,
    /** The city's own posts; see {@link torg.platforms.publishing.Publishing}. */
    PUBLISH,
    /** A post sent twice with the same key stands there once. */
    REPEATABLE_POST,
    /** What a picture shows reaches those who do not see it. */
    ALTERNATIVE_TEXT,
    EDIT_OWN,
    REMOVE_OWN,
    /** How many saw, answered and followed; see {@link torg.platforms.figures.Counting}. */
    FIGURES
}
