package torg.privacy.detectors;

/**
 * Reads a text forwards from one place. Every read takes a bounded number of characters, which is what keeps detection
 * linear in the length of the text, whatever a stranger has written there.
 */
final class Cursor {

    /** Read where a number was expected and something else stood. */
    static final int NO_NUMBER = -1;

    private static final char END = '\0';
    private static final int MOST_BLANKS = 3;

    private final CharSequence text;
    private int at;

    Cursor(CharSequence text, int at) {
        this.text = text;
        this.at = at;
    }

    int at() {
        return at;
    }

    /** What has been read from there to here. */
    CharSequence since(int from) {
        return text.subSequence(from, at);
    }

    char peek() {
        return at < text.length() ? text.charAt(at) : END;
    }

    char next() {
        char next = peek();
        at = Math.min(at + 1, text.length());
        return next;
    }

    /** A number of exactly so many digits; more digits may follow. */
    int number(int digits) {
        int number = 0;
        for (int i = 0; i < digits; i++) {
            if (!isDigit(peek())) {
                return NO_NUMBER;
            }
            number = 10 * number + (next() - '0');
        }
        return number;
    }

    /** Takes the digits that stand here, but no more than so many. */
    void skipDigits(int most) {
        for (int i = 0; i < most && isDigit(peek()); i++) {
            at++;
        }
    }

    /** Takes characters as long as they are among these, but no more than so many. */
    void skipAll(String anyOfThese, int most) {
        int left = most;
        while (left > 0 && skip(anyOfThese)) {
            left--;
        }
    }

    boolean skip(String oneOfThese) {
        boolean found = at < text.length() && oneOfThese.indexOf(peek()) >= 0;
        at += found ? 1 : 0;
        return found;
    }

    boolean skipBlanks() {
        int from = at;
        while (at - from < MOST_BLANKS && isBlank(peek())) {
            at++;
        }
        return at > from;
    }

    /** Between a date and the last four: nothing, or one sign, with or without blanks around it. */
    void skipGap(String signs) {
        skipBlanks();
        skip(signs);
        skipBlanks();
    }

    /** Whether no digit stands here that would belong to the number just read; after a letter, none does. */
    boolean numberEndsHere() {
        return !isDigit(peek()) || at == 0 || !isDigit(text.charAt(at - 1));
    }

    boolean wordEndsHere() {
        return !Character.isLetterOrDigit(peek());
    }

    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\n' || c == '\t' || c == '\r';
    }
}
