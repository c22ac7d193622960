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
    REPLY_ALONE
}
