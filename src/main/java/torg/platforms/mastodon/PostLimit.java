package torg.platforms.mastodon;

import com.ibm.icu.text.BreakIterator;
import java.util.Locale;
import java.util.regex.Pattern;
import torg.platforms.Limit;

/**
 * As Mastodon counts (app/validators/status_length_validator.rb, read 2026-11-22): characters as people count them, an
 * address as {@code perUrl} however long it is, a mention without its server.
 */
final class PostLimit implements Limit {
    private static final Pattern ADDRESS = Pattern.compile(
            "https?://[\\p{L}\\p{N}-]+(?:\\.[\\p{L}\\p{N}-]+)+(?::\\d+)?(?:[/?#][^\\s<>\"]*[^\\s<>\"\\p{Po}\\p{Pe}\\p{Pf}]|/)?",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern MENTION = Pattern.compile(
            "(?<![\\p{L}\\p{N}_/=])(@[A-Za-z0-9_]+(?:[A-Za-z0-9_.-]*[A-Za-z0-9_])?)@[\\p{L}\\p{N}.-]*[\\p{L}\\p{N}]");

    private final int most;
    private final String address;

    PostLimit(int most, int perUrl) {
        this.most = most;
        this.address = "x".repeat(perUrl);
    }

    /** Less room, because something else stands before the text. */
    PostLimit after(int characters) {
        return new PostLimit(most - characters, address.length());
    }

    @Override
    public int most() {
        return most;
    }

    @Override
    public int used(String text) {
        var plain = MENTION.matcher(ADDRESS.matcher(text).replaceAll(address)).replaceAll("$1");
        var boundaries = BreakIterator.getCharacterInstance(Locale.ROOT);
        boundaries.setText(plain);
        var count = 0;
        while (boundaries.next() != BreakIterator.DONE) {
            count++;
        }
        return count;
    }
}
