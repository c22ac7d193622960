package torg.register.texts;

import com.ibm.icu.text.BreakIterator;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;
import torg.platforms.Limit;
import torg.platforms.Network;

/** How long a profile text is, by each platform's own counting; how long it may be is the city's rule {@code text.characters}. */
final class Counting {
    private static final Pattern WEB = Pattern.compile("https?://\\S+");
    private static final Pattern MENTION = Pattern.compile("@([\\w.-]+)@[\\w.-]+");
    private static final int MASTODON_LINK = 23;
    private static final int BLUESKY_BYTES = 10;

    private Counting() {}

    static Limit of(Network network, int most) {
        return new Limit() {
            @Override
            public int most() {
                return most;
            }

            @Override
            public int used(String text) {
                return Counting.used(network, text);
            }
        };
    }

    private static int used(Network network, String text) {
        return switch (network) {
            // app.bsky.actor.profile: 256 graphemes and ten times as many bytes
            case BLUESKY ->
                Math.max(graphemes(text), Math.ceilDiv(text.getBytes(StandardCharsets.UTF_8).length, BLUESKY_BYTES));
            // Mastodon's NoteLengthValidator: graphemes, where a link counts 23 and a mention without its server
            case MASTODON ->
                graphemes(MENTION.matcher(WEB.matcher(text).replaceAll("x".repeat(MASTODON_LINK)))
                        .replaceAll("@$1"));
            case X -> weighted(text);
            // No counting is published; of the usual ones this counts the most, so that a text never turns out too long
            case SQUARE, FACEBOOK, INSTAGRAM, THREADS, LINKEDIN, YOUTUBE, TIKTOK, MAIL, COUNTER, ELSEWHERE ->
                text.length();
        };
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

    /** twitter-text, configuration 3: Latin and the common marks weigh one, everything else two. */
    private static int weighted(String text) {
        return text.codePoints().map(Counting::weight).sum();
    }

    private static int weight(int c) {
        return c <= 0x10FF || c >= 0x2000 && c <= 0x200D || c >= 0x2010 && c <= 0x201F || c >= 0x2032 && c <= 0x2037
                ? 1
                : 2;
    }
}
