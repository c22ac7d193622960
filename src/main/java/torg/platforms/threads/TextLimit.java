package torg.platforms.threads;

import com.ibm.icu.text.BreakIterator;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import torg.platforms.Limit;
import torg.platforms.pages.Addresses;

/**
 * 500 characters, "emojis are counted as the number of UTF-8 bytes" (developers.facebook.com/docs/threads/posts, read
 * 2026-11-22). Callers have found other letters counted so too, and no page says how: what is longest counts, bytes or
 * graphemes, because a text that is refused at the last moment is worse than one that is a little shorter.
 */
final class TextLimit implements Limit {
    private static final int MOST = 500;
    /** More are refused since 2025-12-22 (.../documentation/threads/create-posts/text-attachments). */
    static final int MOST_LINKS = 5;

    @Override
    public int most() {
        return MOST;
    }

    @Override
    public int used(String text) {
        return Math.max(graphemes(text), text.getBytes(StandardCharsets.UTF_8).length);
    }

    private static int graphemes(String text) {
        var boundaries = BreakIterator.getCharacterInstance(Locale.ROOT);
        boundaries.setText(text);
        var count = 0;
        while (boundaries.next() != BreakIterator.DONE) {
            count++;
        }
        return count;
    }

    /** Whether there are no more different addresses than Threads takes. */
    static boolean allowsLinks(String text) {
        return Addresses.in(text).size() <= MOST_LINKS;
    }
}
