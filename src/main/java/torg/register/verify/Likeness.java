package torg.register.verify;

import com.ibm.icu.text.SpoofChecker;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * How a name looks to a hurried eye. Letters that look alike are one letter (Unicode Technical Standard 39, skeletons),
 * marks and separators are overlooked, and so are the words by which a false account calls itself genuine.
 */
final class Likeness {
    private static final SpoofChecker SKELETONS = new SpoofChecker.Builder().build();
    private static final String ASSURANCES =
            "(?<![a-z])(officiell[at]?|official|real|support|kundtj[aä]nst|help|service|info)(?![a-z])";

    /** Shorter names are near to too much. */
    private static final int SHORTEST = 6;

    private static final int LONGEST = 60;

    private Likeness() {}

    static String look(String handle) {
        var plain = Normalizer.normalize(handle, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceFirst("@.*$", "");
        var bare = plain.replaceAll("[^\\p{L}\\p{N}]", " ").replaceAll(ASSURANCES, " ");
        return SKELETONS
                .getSkeleton(bare)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]", "")
                .replaceAll("(.)\\1{2,}", "$1$1"); // one letter too many is one change, which is near
    }

    /** The name and every form of it with one letter less, as numbers: two names within one change share at least one. */
    static List<Long> near(String look) {
        if (look.length() < SHORTEST || look.length() > LONGEST) {
            return List.of();
        }
        var near = new ArrayList<Long>();
        near.add(number(look));
        for (var i = 0; i < look.length(); i++) {
            near.add(number(look.substring(0, i) + look.substring(i + 1)));
        }
        return near.stream().distinct().toList();
    }

    /** FNV-1a: small, the same for ever, and nothing rests on it but the speed of a search. */
    private static long number(String text) {
        var hash = 0xcbf29ce484222325L;
        for (var i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * 0x100000001b3L;
        }
        return hash;
    }

    /** Whether one becomes the other by changing, adding or leaving out one letter, or by two of them changing places. */
    static boolean oneChangeApart(String one, String other) {
        var shorter = one.length() <= other.length() ? one : other;
        var longer = one.length() <= other.length() ? other : one;
        if (longer.length() - shorter.length() > 1) {
            return false;
        }
        var i = 0;
        while (i < shorter.length() && shorter.charAt(i) == longer.charAt(i)) {
            i++;
        }
        if (longer.length() > shorter.length()) {
            return shorter.substring(i).equals(longer.substring(i + 1));
        }
        return i == shorter.length()
                || shorter.substring(i + 1).equals(longer.substring(i + 1))
                || i + 1 < shorter.length()
                        && shorter.charAt(i) == longer.charAt(i + 1)
                        && shorter.charAt(i + 1) == longer.charAt(i)
                        && shorter.substring(i + 2).equals(longer.substring(i + 2));
    }
}
