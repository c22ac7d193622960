package torg.moderation.lists;

import java.text.Normalizer;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * One version of a list.
 *
 * @param words one per entry, as they were written
 * @param by who made this version
 */
public record WordList(String name, int version, List<String> words, String why, String by, Instant at) {

    /** What somebody typed: one word or expression per line, each once. */
    static List<String> read(String typed) {
        return Arrays.stream(typed.split("\\R"))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .distinct()
                .toList();
    }

    public String written() {
        return String.join("\n", words);
    }

    /** Which of the words stand in a text, as whole words whatever their case. */
    public List<String> in(String text) {
        var plain = plain(text);
        return words.stream()
                .filter(word -> Pattern.compile(
                                "(?<![\\p{L}\\p{N}])" + Pattern.quote(plain(word)) + "(?![\\p{L}\\p{N}])")
                        .matcher(plain)
                        .find())
                .toList();
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }

    /** What is in this version and was not in the one before. */
    public List<String> addedTo(WordList before) {
        return words.stream().filter(word -> !before.words().contains(word)).toList();
    }

    public List<String> removedFrom(WordList before) {
        return before.addedTo(this);
    }
}
