package torg.answers.plain;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A text in words and sentences, counted as domain.md 6.1 fixes it: numbers count as words, a word with a hyphen is one,
 * its length is its letters; an abbreviation ends no sentence; addresses, hashtags and emoji are not read.
 */
record Text(List<List<String>> sentences) {
    private static final Pattern SKIPPED = Pattern.compile("https?://\\S+|www\\.\\S+|\\S+@\\S+|[#@]\\S+");
    private static final Pattern ABBREVIATION = Pattern.compile(
            "(?iu)(?<!\\p{L})(t\\.ex|bl\\.a|m\\.m|m\\.fl|d\\.v\\.s|dvs|osv|s\\.k|fr\\.o\\.m|t\\.o\\.m|p\\.g\\.a|kl|nr|dnr|tel|ca|kap|st)\\.");
    private static final Pattern INSIDE_NUMBER = Pattern.compile("(?<=\\d)[.:](?=\\d)");
    private static final Pattern END = Pattern.compile("[.!?]+(?=\\s|$)|:(?=\\s+\\p{Lu})|\\n{2,}|\\n(?=\\s*[-•*])");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+(?:[-'’][\\p{L}\\p{N}]+)*");
    private static final int LONG = 6;

    static Text of(String written) {
        var plain = SKIPPED.matcher(written).replaceAll(" ");
        plain = ABBREVIATION.matcher(plain).replaceAll(found -> found.group().replace(".", ""));
        plain = INSIDE_NUMBER.matcher(plain).replaceAll("");
        var sentences = new ArrayList<List<String>>();
        for (var part : END.split(plain)) {
            var words = WORD.matcher(part).results().map(found -> found.group()).toList();
            if (!words.isEmpty()) {
                sentences.add(words);
            }
        }
        return new Text(List.copyOf(sentences));
    }

    int words() {
        return sentences.stream().mapToInt(List::size).sum();
    }

    /** Björnsson 1968: words per sentence, plus the percentage of words longer than six letters; 0 for no words. */
    double lix() {
        var words = words();
        if (words == 0) {
            return 0;
        }
        var many = sentences.stream().flatMap(List::stream).filter(Text::isLong).count();
        return (double) words / sentences.size() + 100.0 * many / words;
    }

    private static boolean isLong(String word) {
        return letters(word) > LONG;
    }

    static long letters(String word) {
        return word.codePoints().filter(Character::isLetter).count();
    }

    List<String> longest() {
        return sentences.stream()
                .max(java.util.Comparator.comparingInt(List::size))
                .orElse(List.of());
    }

    static String lower(String word) {
        return word.toLowerCase(Locale.ROOT);
    }
}
