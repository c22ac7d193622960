package torg.privacy.detectors;

import java.util.Arrays;

/**
 * A text written the one way detectors read: NFKC, ASCII digits, plain hyphens and spaces, nothing invisible. Every
 * character remembers which characters of the original it came from, so that what is found here is hidden there.
 *
 * @see Cluster for what is changed
 */
public final class Normalised {

    /** Between a number and a footnote mark or a fraction, which NFKC would make one more digit of it. */
    static final char BOUNDARY = '\u001F';

    private final String text;
    private final int[] starts;
    private final int[] ends;

    private Normalised(String text, int[] starts, int[] ends) {
        this.text = text;
        this.starts = starts;
        this.ends = ends;
    }

    public static Normalised of(String original) {
        return isPlain(original) ? new Normalised(original, new int[0], new int[0]) : new Writer(original).written();
    }

    public String text() {
        return text;
    }

    /** Where in the original the character at this index begins. */
    public int originalStart(int index) {
        return starts.length == 0 ? index : starts[index];
    }

    /** Where in the original a stretch that ends before this index ends. */
    public int originalEnd(int end) {
        return starts.length == 0 ? end : ends[end - 1];
    }

    private static boolean isPlain(String original) {
        for (int i = 0; i < original.length(); i++) {
            if (!Cluster.isPlain(original.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /** Writes the normalised text and its way back, cluster by cluster. */
    static final class Writer {

        private final String original;
        private final StringBuilder text;
        private int[] starts;
        private int[] ends;
        private boolean lastWasRaised;

        Writer(String original) {
            this.original = original;
            text = new StringBuilder(original.length());
            starts = new int[original.length()];
            ends = new int[original.length()];
        }

        Normalised written() {
            for (int at = 0; at < original.length(); ) {
                if (Cluster.isPlainAt(original, at)) {
                    write(original.charAt(at), at, at + 1, false);
                    at++;
                } else {
                    var cluster = Cluster.at(original, at);
                    cluster.writeTo(this);
                    at = cluster.end();
                }
            }
            // Never empty, since empty means that nothing was moved.
            int length = Math.max(1, text.length());
            return new Normalised(text.toString(), Arrays.copyOf(starts, length), Arrays.copyOf(ends, length));
        }

        void write(char character, int start, int end, boolean raised) {
            if (raised != lastWasRaised && Cursor.isDigit(character) && Cursor.isDigit(last())) {
                append(BOUNDARY, start, end);
            }
            append(character, start, end);
            lastWasRaised = raised;
        }

        /** The last character written, or a line break before the first. */
        char last() {
            return text.isEmpty() ? '\n' : text.charAt(text.length() - 1);
        }

        private void append(char character, int start, int end) {
            if (text.length() == starts.length) {
                starts = Arrays.copyOf(starts, 2 * starts.length + 1);
                ends = Arrays.copyOf(ends, 2 * ends.length + 1);
            }
            starts[text.length()] = start;
            ends[text.length()] = end;
            text.append(character);
        }
    }
}
