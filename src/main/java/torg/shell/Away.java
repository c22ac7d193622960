package torg.shell;

/** Something that Torg needs, and the database is not it, does not answer just now (503). Nothing is lost; later it will do. */
public final class Away extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** @param word the key of what is away, and what that means for whoever waits */
    public Away(String word) {
        super(word, null, false, false);
    }
}
