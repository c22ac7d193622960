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
    PROFILE
}
