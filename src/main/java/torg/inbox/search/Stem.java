package torg.inbox.search;

import java.util.Comparator;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The stem of a Swedish word, as the Snowball algorithm cuts it (snowballstem.org/algorithms/swedish) and with the
 * definite forms that it leaves standing: {@code cykelbanorna} and {@code cykelbanan} are both {@code cykelban}. In Java,
 * because cutting a message's words in the database costs ten times as much, and leaves {@code skolan} whole.
 */
final class Stem {
    private static final String VOWELS = "aeiouyäåö";
    private static final String BEFORE_S = "bcdfghjklmnoprtvy";
    private static final String[] ENDINGS = longestFirst(
            "a arna erna heterna orna ad e ade ande arne are aste en anden aren heten ern ar er heter or as arnas ernas"
                    + " ornas es ades andes ens arens hetens erns at andet het ast ena enas an ans et ets");
    private static final Set<String> DOUBLED = Set.of("dd", "gd", "nn", "dt", "gt", "kt", "tt");
    private static final int SHORTEST_HEAD = 3;

    private Stem() {}

    /** @param word in small letters */
    static String of(String word) {
        int tail = tail(word);
        if (tail >= word.length()) {
            return word;
        }
        return withoutDerivation(withoutDoubling(withoutEnding(word, tail), tail), tail);
    }

    /** Where the part begins that may be cut: after the first consonant that follows a vowel, and three letters in. */
    private static int tail(String word) {
        int at = 0;
        while (at < word.length() && !isVowel(word.charAt(at))) {
            at++;
        }
        while (at < word.length() && isVowel(word.charAt(at))) {
            at++;
        }
        return Math.max(at + 1, SHORTEST_HEAD);
    }

    private static String withoutEnding(String word, int tail) {
        for (var ending : ENDINGS) {
            if (ends(word, ending, tail)) {
                return cut(word, ending.length());
            }
        }
        boolean s = ends(word, "s", tail) && BEFORE_S.indexOf(word.charAt(word.length() - 2)) >= 0;
        return s ? cut(word, 1) : word;
    }

    private static String withoutDoubling(String word, int tail) {
        boolean doubled = word.length() - 2 >= tail && DOUBLED.contains(word.substring(word.length() - 2));
        return doubled ? cut(word, 1) : word;
    }

    private static String withoutDerivation(String word, int tail) {
        if (ends(word, "lig", tail) || ends(word, "els", tail)) {
            return cut(word, 3);
        }
        if (ends(word, "ig", tail)) {
            return cut(word, 2);
        }
        return ends(word, "löst", tail) || ends(word, "fullt", tail) ? cut(word, 1) : word;
    }

    private static boolean ends(String word, String ending, int tail) {
        return word.length() - ending.length() >= tail && word.endsWith(ending);
    }

    private static String cut(String word, int letters) {
        return word.substring(0, word.length() - letters);
    }

    private static boolean isVowel(char c) {
        return VOWELS.indexOf(c) >= 0;
    }

    private static String[] longestFirst(String endings) {
        return Stream.of(endings.split(" "))
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toArray(String[]::new);
    }
}
