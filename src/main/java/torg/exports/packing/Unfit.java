package torg.exports.packing;

/** An archive that is not read at all; says why, as the key of a sentence with at most one thing in it. */
public final class Unfit extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String about;

    public Unfit(String word, String about) {
        super(word, null, false, false);
        this.about = about;
    }

    public Unfit(String word) {
        this(word, "");
    }

    public String about() {
        return about;
    }
}
