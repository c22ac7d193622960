package torg.platforms.linkedin;

import java.util.regex.Pattern;

/**
 * How LinkedIn wants posts written (learn.microsoft.com/linkedin/marketing/community-management/shares/little-text-format,
 * read 2026-11-21). Reserved characters stand behind a backslash, or LinkedIn cuts the post there without a word. A hashtag
 * is left one, and a mention is read as the name it shows.
 */
final class LittleText {
    private static final String RESERVED = "|{}@[]()<>#\\*_~";
    private static final Pattern MENTION = Pattern.compile("@\\[((?:[^\\[\\]\\\\]|\\\\.)*)]\\(urn:li:\\w+:[\\w-]+\\)");
    private static final Pattern HASHTAG = Pattern.compile("\\{hashtag\\|\\\\?#\\|([^|{}]+)}");
    private static final Pattern ESCAPED = Pattern.compile("\\\\([|{}@\\[\\]()<>#\\\\*_~])");

    private LittleText() {}

    static String written(String text) {
        var written = new StringBuilder();
        for (var at = 0; at < text.length(); at++) {
            var sign = text.charAt(at);
            if (RESERVED.indexOf(sign) >= 0 && !beginsHashtag(text, at)) {
                written.append('\\');
            }
            written.append(sign);
        }
        return written.toString();
    }

    private static boolean beginsHashtag(String text, int at) {
        return text.charAt(at) == '#'
                && (at == 0 || Character.isWhitespace(text.charAt(at - 1)))
                && at + 1 < text.length()
                && Character.isLetter(text.charAt(at + 1));
    }

    static String read(String commentary) {
        var named = MENTION.matcher(commentary).replaceAll("$1");
        var tagged = HASHTAG.matcher(named).replaceAll("#$1");
        return ESCAPED.matcher(tagged).replaceAll("$1");
    }
}
