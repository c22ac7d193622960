package torg.exports.formats;

/** A piece is not, or from some place on no longer, what its name says. The message is the key of a sentence. */
public final class Misread extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Misread(String word) {
        super(word, null, false, false);
    }
}
