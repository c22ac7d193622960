package torg.platforms.mail;

import java.util.List;
import java.util.regex.Pattern;
import torg.shell.Words;

/**
 * What mail programs put under an answer: all that was said before. It is left out only where it follows what is new, and
 * only under an answer to us, because what we said is in the conversation already. What is quoted between the lines stays.
 */
final class History {
    private static final Pattern WROTE = Pattern.compile(
            "(?i)^(den|on|am|le|el|il|på)\\b.{0,300}\\b(skrev|wrote|schrieb|a écrit|escribió)\\b.{0,200}:\\s*$");
    private static final Pattern ORIGINAL = Pattern.compile(
            "(?i)^\\s*(-{2,}\\s*(ursprungligt meddelande|original message|vidarebefordrat meddelande)\\s*-{2,}|_{10,})\\s*$");
    private static final Pattern FROM = Pattern.compile("(?i)^\\s*\\*?(från|from)\\s*:\\*?\\s.*");
    private static final Pattern SENT = Pattern.compile("(?i)^\\s*\\*?(skickat|sent|datum|date)\\s*:\\*?\\s.*");
    private static final int HEAD = 6;
    private static final int LONGEST = 200_000;

    private History() {}

    /** A longer text is left as it is: nobody reads it to its end, and no pattern should have to. */
    static String withoutWhatWeSaid(String text) {
        if (text.length() > LONGEST) {
            return text;
        }
        var lines = text.strip().lines().toList();
        var quotedFrom = quotedFrom(lines);
        for (var i = 0; i < lines.size(); i++) {
            if (begins(lines, i, quotedFrom)) {
                var said = String.join("\n", lines.subList(0, i)).strip();
                return said.isEmpty()
                        ? text.strip()
                        : said + "\n\n" + Words.swedish("platforms.mail.history", lines.size() - i);
            }
        }
        return text.strip();
    }

    private static boolean begins(List<String> lines, int i, int quotedFrom) {
        var line = lines.get(i);
        var next = i + 1 < lines.size() ? line.strip() + " " + lines.get(i + 1).strip() : line;
        if (WROTE.matcher(line.strip()).matches()) {
            return i + 1 >= quotedFrom && i + 1 < lines.size();
        }
        if (WROTE.matcher(next).matches()) {
            return i + 2 >= quotedFrom && i + 2 < lines.size();
        }
        if (ORIGINAL.matcher(line).matches()) {
            return within(lines, i + 1, FROM);
        }
        return FROM.matcher(line).matches() && within(lines, i + 1, SENT) || line.startsWith(">") && i >= quotedFrom;
    }

    private static boolean within(List<String> lines, int from, Pattern what) {
        return lines.stream()
                .skip(from)
                .limit(HEAD)
                .anyMatch(line -> what.matcher(line).matches());
    }

    /** From where on there are no words but quoted ones. */
    private static int quotedFrom(List<String> lines) {
        var from = lines.size();
        while (from > 0 && (lines.get(from - 1).isBlank() || lines.get(from - 1).startsWith(">"))) {
            from--;
        }
        return from;
    }
}
