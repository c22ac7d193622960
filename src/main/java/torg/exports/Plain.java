package torg.exports;

import java.util.Comparator;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import torg.privacy.Masked;
import torg.privacy.Masking;
import torg.shell.Words;

/** Texts as they are kept: what no database takes is left out, and what no view may show is hidden. */
final class Plain {
    private static final Pattern HALF =
            Pattern.compile("[\\ud800-\\udbff](?![\\udc00-\\udfff])|(?<![\\ud800-\\udbff])[\\udc00-\\udfff]");
    private static final int SHORTEST_NAME = 3;

    private Plain() {}

    /** Without NUL, which PostgreSQL does not take, and without halves of letters, which no encoding has. The capture keeps them. */
    static String text(String told) {
        return HALF.matcher(told.replace("\u0000", "")).replaceAll("\ufffd");
    }

    /**
     * What everybody may see of it: numbers hidden as everywhere, and with them the names of those who are named beside it.
     * A full name is hidden however it is written, a part of it where it is written as a name.
     */
    static String masked(String text, Stream<String> names) {
        Masked masked = new Masking().mask(text);
        var shown = masked.text();
        var instead = "[" + Words.swedish("exports.name-hidden") + "]";
        for (var name : names.map(String::strip)
                .distinct()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList()) {
            if (name.length() >= SHORTEST_NAME) {
                shown = hidden(shown, Pattern.quote(name), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE, instead);
            }
            for (var part : name.split("[\\s@._]+")) {
                if (part.length() >= SHORTEST_NAME && Character.isUpperCase(part.codePointAt(0))) {
                    shown = hidden(shown, Pattern.quote(part), 0, instead);
                }
            }
        }
        return shown;
    }

    private static String hidden(String text, String what, int flags, String instead) {
        return Pattern.compile("(?<![\\p{L}\\p{N}])" + what + "s?(?![\\p{L}\\p{N}])", flags)
                .matcher(text)
                .replaceAll(instead);
    }
}
