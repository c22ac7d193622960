package torg.privacy.detectors;

import java.text.Normalizer;

/**
 * A character with the marks that belong to it, which Unicode normalises together (UAX #15). A cluster is cut after
 * thirty marks, like Unicode's own stream-safe format, so that no heap of marks can make sorting them expensive.
 */
record Cluster(String original, int start, int end) {

    static final int MOST_MARKS = 30;

    private static final char FIRST_MARK = '\u0300';
    private static final char MINUS_SIGN = '\u2212';
    private static final char HYPHEN_BULLET = '\u2043';
    private static final char GRAPHEME_JOINER = '\u034F';
    private static final char VERTICAL_TAB = '\u000B';
    private static final char FORM_FEED = '\u000C';
    private static final char NEXT_LINE = '\u0085';

    static Cluster at(String original, int start) {
        int end = start + Character.charCount(original.codePointAt(start));
        for (int marks = 0; marks < MOST_MARKS && end < original.length(); marks++) {
            int next = original.codePointAt(end);
            if (!isMark(next)) {
                break;
            }
            end += Character.charCount(next);
        }
        return new Cluster(original, start, end);
    }

    /** Whether the character stands for itself wherever it stands: ASCII, and the letters of Western Europe. */
    static boolean isPlain(char c) {
        return c < 0x7F ? c >= ' ' || isLineSpace(c) : c >= '\u00C0' && c <= '\u0131';
    }

    /** Plain, and no mark belongs to it. */
    static boolean isPlainAt(String text, int at) {
        return isPlain(text.charAt(at)) && (at + 1 == text.length() || text.charAt(at + 1) < FIRST_MARK);
    }

    void writeTo(Normalised.Writer writer) {
        Normalizer.normalize(original.substring(start, end), Normalizer.Form.NFKC)
                .codePoints()
                .forEach(c -> write(c, writer));
    }

    /** Raised, circled or part of a fraction: NFKC makes digits of these that belong to no number beside them. */
    private boolean isRaised() {
        return Character.getType(original.codePointAt(start)) == Character.OTHER_NUMBER;
    }

    private void write(int c, Normalised.Writer writer) {
        if (isInvisible(c) || (isMark(c) && isNumeric(writer.last()))) {
            return;
        }
        Character.toString(spelled(c)).chars().forEach(unit -> writer.write((char) unit, start, end, isRaised()));
    }

    /** Digits of every script, typographic dashes and spaces of all widths, as a keyboard has them. */
    private static int spelled(int c) {
        if (Character.isDigit(c)) {
            return '0' + Character.digit(c, 10);
        }
        if (Character.getType(c) == Character.DASH_PUNCTUATION || c == MINUS_SIGN || c == HYPHEN_BULLET) {
            return '-';
        }
        return isBlank(c) ? ' ' : c;
    }

    private static boolean isMark(int c) {
        return switch (Character.getType(c)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.COMBINING_SPACING_MARK -> true;
            default -> false;
        };
    }

    /** Zero-width characters, joiners, variation selectors, soft hyphens, blank fillers and control characters. */
    private static boolean isInvisible(int c) {
        return switch (Character.getType(c)) {
            case Character.FORMAT -> true;
            case Character.CONTROL -> !isLineSpace(c) && !isBlank(c);
            case Character.NON_SPACING_MARK -> c == GRAPHEME_JOINER || isVariationSelector(c);
            default -> c == '\u115F' || c == '\u1160';
        };
    }

    private static boolean isVariationSelector(int c) {
        return (c >= 0xFE00 && c <= 0xFE0F) || (c >= 0xE0100 && c <= 0xE01EF);
    }

    /** Marks on these are decoration, such as the box of a keycap or a line through; no letter needs them. */
    private static boolean isNumeric(char c) {
        return Cursor.isDigit(c) || c == '-' || c == '+' || c == ' ';
    }

    private static boolean isBlank(int c) {
        return Character.isSpaceChar(c) || c == VERTICAL_TAB || c == FORM_FEED || c == NEXT_LINE;
    }

    private static boolean isLineSpace(int c) {
        return c == '\t' || c == '\n' || c == '\r';
    }
}
