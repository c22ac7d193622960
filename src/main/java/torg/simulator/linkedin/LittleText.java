package torg.simulator.linkedin;

import java.util.regex.Pattern;

/**
 * LinkedIn's "little text format" (learn.microsoft.com/linkedin/marketing/community-management/shares/little-text-format,
 * read 2026-11-21): reserved characters stand behind a backslash. One that does not, and begins neither a mention, a
 * hashtag nor a template, ends the text there without a word, as callers have found.
 */
final class LittleText {
    private static final String RESERVED = "|{}@[]()<>#\\*_~";
    private static final Pattern MENTION =
            Pattern.compile("@\\[((?:[^\\[\\]\\\\]|\\\\.)*)]\\(urn:li:(?:organization|person):[\\w-]+\\)");
    private static final Pattern TEMPLATE = Pattern.compile("\\{hashtag\\|\\\\?#\\|([\\p{L}\\p{N}_\\\\]+)}");
    private static final Pattern HASHTAG = Pattern.compile("#[\\p{L}\\p{N}]+");

    private LittleText() {}

    /** What residents read. */
    static String read(String commentary) {
        var read = new StringBuilder();
        var at = 0;
        while (at < commentary.length()) {
            var sign = commentary.charAt(at);
            if (sign == '\\' && at + 1 < commentary.length() && RESERVED.indexOf(commentary.charAt(at + 1)) >= 0) {
                read.append(commentary.charAt(at + 1));
                at += 2;
            } else if (RESERVED.indexOf(sign) < 0) {
                read.append(sign);
                at++;
            } else {
                var taken = element(commentary, at, read);
                if (taken == 0) {
                    return read.toString();
                }
                at += taken;
            }
        }
        return read.toString();
    }

    private static int element(String commentary, int at, StringBuilder read) {
        var mention = MENTION.matcher(commentary).region(at, commentary.length());
        if (mention.lookingAt()) {
            read.append(read(mention.group(1)));
            return mention.end() - at;
        }
        var template = TEMPLATE.matcher(commentary).region(at, commentary.length());
        if (template.lookingAt()) {
            read.append('#').append(template.group(1).replace("\\", ""));
            return template.end() - at;
        }
        var hashtag = HASHTAG.matcher(commentary).region(at, commentary.length());
        if (hashtag.lookingAt()) {
            read.append(hashtag.group());
            return hashtag.end() - at;
        }
        return 0;
    }

    static String written(String text) {
        var written = new StringBuilder();
        text.chars().forEach(sign -> {
            if (RESERVED.indexOf(sign) >= 0) {
                written.append('\\');
            }
            written.append((char) sign);
        });
        return written.toString();
    }
}
