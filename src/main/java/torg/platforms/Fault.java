package torg.platforms;

import java.time.Instant;

/**
 * A read-only call that a platform did not answer as hoped. Thrown by adapters, settled by this room; nobody else sees
 * it. The word says to a person what is wrong.
 */
public final class Fault extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** What kind of no it was. */
    public enum Kind {
        /** The token no longer opens: somebody must connect again. */
        NOT_ALLOWED,
        GONE,
        TOO_MUCH,
        TRY_AGAIN
    }

    private final Kind kind;
    private final transient Instant until;

    public Fault(Kind kind, String word, Instant until) {
        super(word, null, false, false);
        this.kind = kind;
        this.until = until;
    }

    public Kind kind() {
        return kind;
    }

    /** When it may be tried again. */
    public Instant until() {
        return until;
    }
}
