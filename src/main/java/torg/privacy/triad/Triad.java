package torg.privacy.triad;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Looks for all three in one text. A word is found with its endings ({@code demensen}), never inside another. One alone
 * or two tell nothing: every school has pupils, and every home residents.
 */
record Triad(Map<WordKind, List<String>> words) {
    private static final int LONGEST_ENDING = 4;
    private static final int TAKES_ENDINGS = 3;

    Triad {
        var copy = new EnumMap<WordKind, List<String>>(WordKind.class);
        words.forEach((kind, list) -> copy.put(
                kind,
                list.stream()
                        .map(word -> word.toLowerCase(Locale.ROOT).strip())
                        .filter(word -> !word.isEmpty())
                        .toList()));
        words = copy;
    }

    /** From left to right, without overlaps; nothing unless all three are there. */
    List<Mark> in(String text) {
        var lower = text.toLowerCase(Locale.ROOT);
        if (lower.length() != text.length()) {
            return List.of(); // a letter that changes its length stands in no Swedish word
        }
        var marks = new ArrayList<Mark>();
        words.forEach((kind, list) -> list.forEach(word -> mark(lower, word, kind, marks)));
        marks.sort(Comparator.comparing(Mark::start).thenComparing(Mark::end, Comparator.reverseOrder()));
        var kept = new ArrayList<Mark>();
        for (var mark : marks) {
            if (kept.isEmpty() || mark.start() >= kept.getLast().end()) {
                kept.add(mark);
            }
        }
        var kinds = EnumSet.noneOf(WordKind.class);
        kept.forEach(mark -> kinds.add(mark.kind()));
        return kinds.size() == WordKind.values().length ? List.copyOf(kept) : List.of();
    }

    private static void mark(String lower, String word, WordKind kind, List<Mark> marks) {
        for (int at = lower.indexOf(word); at >= 0; at = lower.indexOf(word, at + word.length())) {
            int end = at + word.length();
            while (end < lower.length()
                    && Character.isLetter(lower.charAt(end))
                    && end - at - word.length() <= LONGEST_ENDING) {
                end++;
            }
            int ending = end - at - word.length();
            boolean begins = at == 0 || !Character.isLetterOrDigit(lower.charAt(at - 1));
            boolean ends = ending == 0 || ending <= LONGEST_ENDING && word.length() > TAKES_ENDINGS;
            if (begins && ends) {
                marks.add(new Mark(kind, at, end));
            }
        }
    }
}
