package torg.privacy.detectors;

import java.util.Locale;
import java.util.Set;

/**
 * The few words before a place, and where a word begins and ends. A bracket counts as part of a word: what is hidden is
 * shown in brackets, and a masked text is read the same the second time.
 */
final class Surroundings {

    private static final int MOST_WORDS = 5;
    private static final int LONGEST_WORD = 24;
    private static final int MOST_BLANKS = 3;
    private static final String BETWEEN_WORDS = " \n\t:=,.-";

    private Surroundings() {}

    /** Whether one of these words stands among the few before this place; anything but words and blanks ends the search. */
    static boolean say(Set<String> words, CharSequence text, int at) {
        int end = at;
        for (int n = 0; n < MOST_WORDS; n++) {
            int gap = end;
            while (end > 0 && gap - end < MOST_BLANKS && BETWEEN_WORDS.indexOf(text.charAt(end - 1)) >= 0) {
                end--;
            }
            int start = wordStart(text, end);
            if (start == end || !beginsAt(text, start)) {
                return false;
            }
            if (words.contains(lower(text, start, end))) {
                return true;
            }
            end = start;
        }
        return false;
    }

    static int wordStart(CharSequence text, int end) {
        int start = end;
        while (start > 0 && end - start < LONGEST_WORD && Character.isLetterOrDigit(text.charAt(start - 1))) {
            start--;
        }
        return start;
    }

    static String lower(CharSequence text, int start, int end) {
        return text.subSequence(start, end).toString().toLowerCase(Locale.ROOT);
    }

    /** Whether a number stands before this one, of which it may be a part: then it is no name, street or word's number. */
    static boolean followsNumber(CharSequence text, int at) {
        return at > 1 && " -".indexOf(text.charAt(at - 1)) >= 0 && Cursor.isDigit(text.charAt(at - 2));
    }

    /** Whether nothing that belongs to a word stands before this place. */
    static boolean beginsAt(CharSequence text, int at) {
        return at == 0 || !(Character.isLetterOrDigit(text.charAt(at - 1)) || text.charAt(at - 1) == ']');
    }

    /** Whether nothing that belongs to a word stands here, and no hidden number goes on after a blank. */
    static boolean endsAt(CharSequence text, int at) {
        if (at < text.length() && Character.isLetterOrDigit(text.charAt(at))) {
            return false;
        }
        int next = at;
        while (next < text.length() && next - at < 2 && " -.,".indexOf(text.charAt(next)) >= 0) {
            next++;
        }
        return next >= text.length() || text.charAt(next) != '[';
    }
}
