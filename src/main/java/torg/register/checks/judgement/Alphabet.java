package torg.register.checks.judgement;

/** The few signs that phrases are made of. Everything between words is one sign, so "allmän-handling" reads "allmän handling". */
final class Alphabet {
    static final int GAP = 0;
    /** Where a sentence begins. */
    static final int START = 1;
    /** A letter of no Swedish or English word: matches nothing. */
    static final int STRANGE = 2;

    private static final String LETTERS = "abcdefghijklmnopqrstuvwxyzåäöéüæø0123456789";
    static final int SIZE = 3 + LETTERS.length();
    private static final byte[] SIGNS = signs();

    private Alphabet() {}

    static int sign(char c) {
        return c < SIGNS.length ? SIGNS[c] : Character.isLetterOrDigit(c) || Character.isSurrogate(c) ? other(c) : GAP;
    }

    /** Half of an emoji parts words as a space does; half of a mathematical letter is a strange letter, and so is a Greek one. */
    private static int other(char c) {
        return c >= '\uD83C' && c <= '\uD83E' || Character.isLowSurrogate(c) ? GAP : STRANGE;
    }

    private static byte[] signs() {
        var signs = new byte[0x250];
        for (var c = 0; c < signs.length; c++) {
            var place = LETTERS.indexOf(Character.toLowerCase(c));
            signs[c] = (byte) (place >= 0 ? 3 + place : Character.isLetterOrDigit(c) ? STRANGE : GAP);
        }
        return signs;
    }
}
