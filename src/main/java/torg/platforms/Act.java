package torg.platforms;

/** What the city does on a platform. The permission for one may be missing while the others work. */
public enum Act {
    REPLY,
    /** Hiding, blocking, reporting, and taking that back. */
    MEASURE,
    /** A post of the city's own. */
    POST
}
