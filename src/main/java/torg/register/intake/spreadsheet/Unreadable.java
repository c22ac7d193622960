package torg.register.intake.spreadsheet;

/** The file is no list we can read; the message is the key of the word that says what to do instead. */
public final class Unreadable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public Unreadable(String word) {
        super(word, null, false, false);
    }
}
