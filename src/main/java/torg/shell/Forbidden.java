package torg.shell;

/** The reader's roles do not allow this (403); the message is the key of the word that says which right is missing. */
public final class Forbidden extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public Forbidden(String word) {
        super(word, null, false, false);
    }
}
