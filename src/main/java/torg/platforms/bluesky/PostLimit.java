package torg.platforms.bluesky;

import com.ibm.icu.text.BreakIterator;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import torg.platforms.Limit;

/**
 * 300 characters as people count them, and 3,000 bytes. Whichever is nearer to its end is what is used: ten bytes count
 * as one character where there are more of those, so a text of long emoji is full before it has 300.
 */
final class PostLimit implements Limit {
    private static final int MOST = 300;
    private static final int BYTES_PER_CHARACTER = 10;

    @Override
    public int most() {
        return MOST;
    }

    @Override
    public int used(String text) {
        var bytes = text.getBytes(StandardCharsets.UTF_8).length;
        return Math.max(characters(text), Math.ceilDiv(bytes, BYTES_PER_CHARACTER));
    }

    /** ICU and not the JDK: only ICU counted like the server in all samples (reference/connectors.md section 5). */
    private static int characters(String text) {
        var boundaries = BreakIterator.getCharacterInstance(Locale.ROOT);
        boundaries.setText(text);
        var count = 0;
        while (boundaries.next() != BreakIterator.DONE) {
            count++;
        }
        return count;
    }
}
