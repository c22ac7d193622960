package torg.platforms.blocks;

/** The bytes are not, or from some place on no longer, what they should be. */
public final class Malformed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Malformed() {
        super(null, null, false, false);
    }
}
