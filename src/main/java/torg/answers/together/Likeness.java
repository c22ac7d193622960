package torg.answers.together;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * How alike two questions are, by the threes of letters in their telling words (Dice's coefficient). Simple enough to
 * explain: the page shows the words they share. Reads masked text only.
 */
record Likeness(Set<String> threes, Set<String> stems) {
    /** From here two questions are proposed as one. A person decides. */
    static final double ALIKE = 0.4;

    private static final Pattern WORD = Pattern.compile("\\p{L}{2,}");
    private static final Pattern HIDDEN = Pattern.compile("\\[[^]]*]");
    private static final int STEM = 6;
    private static final Set<String> EMPTY_WORDS = Set.of(
            "och", "att", "det", "som", "en", "ett", "på", "är", "av", "för", "med", "till", "den", "har", "de", "inte",
            "om", "ni", "vi", "jag", "du", "man", "var", "vad", "när", "hur", "kan", "ska", "få", "får", "hej", "tack",
            "från", "så", "nu", "där", "här", "mig", "er", "min", "mitt", "mina", "din", "ert", "era", "vara", "blir",
            "finns", "någon", "något", "några", "bara", "också", "men", "eller", "än", "sig", "över", "under", "ut",
            "upp", "the", "and", "is", "are", "you", "to", "of", "in", "do", "does", "it", "my", "we", "can", "when",
            "what");

    static Likeness of(String masked) {
        var threes = new HashSet<String>();
        var stems = new TreeSet<String>();
        WORD.matcher(HIDDEN.matcher(masked).replaceAll(" ").toLowerCase(Locale.ROOT))
                .results()
                .map(found -> found.group())
                .filter(word -> !EMPTY_WORDS.contains(word))
                .forEach(word -> {
                    stems.add(word.substring(0, Math.min(STEM, word.length())));
                    var edged = " " + word + " ";
                    for (var at = 0; at + 3 <= edged.length(); at++) {
                        threes.add(edged.substring(at, at + 3));
                    }
                });
        return new Likeness(threes, stems);
    }

    /** From 0, nothing in common, to 1. Questions with nothing to tell are like no other. */
    double to(Likeness other) {
        if (threes.isEmpty() || other.threes.isEmpty()) {
            return 0;
        }
        var few = threes.size() < other.threes.size() ? threes : other.threes;
        var many = few == threes ? other.threes : threes;
        var shared = few.stream().filter(many::contains).count();
        return 2.0 * shared / (threes.size() + other.threes.size());
    }

    /** The beginnings of the words both have, in alphabetical order: why they were proposed. */
    List<String> shared(Likeness other) {
        var both = new ArrayList<>(stems);
        both.retainAll(other.stems);
        return both;
    }
}
