package torg.privacy.detectors;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import torg.privacy.Certainty;
import torg.privacy.Kind;

/** Four digits somebody calls their last four: {@code mina fyra sista är 1234}. */
final class LastFour implements Detector {

    /** What it is called, by its last word and the one before. */
    private static final Map<String, Set<String>> CALLS = Map.of(
            "sista", Set.of("fyra", "4"),
            "siffrorna", Set.of("fyra"),
            "fyra", Set.of("sista"),
            "4", Set.of("sista", "last"),
            "four", Set.of("last"));

    private static final Set<String> WORDS = Set.of(
            "fyra",
            "4",
            "sista",
            "siffror",
            "siffrorna",
            "i",
            "mitt",
            "min",
            "av",
            "personnummer",
            "personnumret",
            "är",
            "last",
            "four",
            "digits",
            "of",
            "my",
            "are",
            "is");
    private static final String BETWEEN_WORDS = " :=,";
    private static final int LONGEST_WORD = 12;
    private static final int MOST_WORDS = 8;

    @Override
    public void look(CharSequence text, int at, Findings findings) {
        var cursor = new Cursor(text, at);
        if (cursor.number(4) != Cursor.NO_NUMBER && cursor.numberEndsHere() && isCalledLastFour(text, at)) {
            findings.add(Kind.PARTIAL_IDENTITY_NUMBER, at, cursor.at(), Certainty.CERTAIN);
        }
    }

    /**
     * Reads backwards, word by word, and gives up at the first one that does not belong there. The leftmost may have
     * something against it, as it will when that is a hidden number.
     */
    private static boolean isCalledLastFour(CharSequence text, int at) {
        var after = "";
        int end = at;
        for (int words = 0; words < MOST_WORDS; words++) {
            int gap = end;
            end = beforeGap(text, gap);
            int start = beforeWord(text, end);
            var word = text.subSequence(start, end).toString().toLowerCase(Locale.ROOT);
            if (end < gap && CALLS.getOrDefault(after, Set.of()).stream().anyMatch(word::endsWith)) {
                return true;
            }
            if (end == gap || !WORDS.contains(word)) {
                return false;
            }
            after = word;
            end = start;
        }
        return false;
    }

    private static int beforeGap(CharSequence text, int from) {
        int start = from;
        while (start > 0 && from - start < LONGEST_WORD && BETWEEN_WORDS.indexOf(text.charAt(start - 1)) >= 0) {
            start--;
        }
        return start;
    }

    private static int beforeWord(CharSequence text, int from) {
        int start = from;
        while (start > 0 && from - start < LONGEST_WORD && Character.isLetterOrDigit(text.charAt(start - 1))) {
            start--;
        }
        return start;
    }
}
