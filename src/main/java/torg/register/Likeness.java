package torg.register;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** How alike two names are, from 0 to 1, by the pairs of letters they share (Dice); forgiving of endings and of order. */
public final class Likeness {
    private Likeness() {}

    public static double of(String one, String other) {
        var mine = pairs(one);
        var theirs = pairs(other);
        if (mine.isEmpty() || theirs.isEmpty()) {
            return 0;
        }
        var shared = new HashSet<>(mine);
        shared.retainAll(theirs);
        return 2.0 * shared.size() / (mine.size() + theirs.size());
    }

    private static Set<String> pairs(String name) {
        var pairs = new HashSet<String>();
        for (var word : name.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+")) {
            for (var i = 0; i + 1 < word.length(); i++) {
                pairs.add(word.substring(i, i + 2));
            }
        }
        return pairs;
    }
}
