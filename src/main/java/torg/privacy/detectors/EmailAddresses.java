package torg.privacy.detectors;

import torg.privacy.Certainty;
import torg.privacy.Kind;

/**
 * E-mail addresses (RFC 5321, RFC 6531). A handle of the fediverse, {@code @amina@mastodon.example}, is a public name
 * and not an address. Text between two at signs is read once from each of them, so the whole is read twice at most.
 */
final class EmailAddresses implements Detector {

    private static final String LOCAL_SIGNS = "._%+-'";
    private static final int MOST_DIGITS = 5;

    @Override
    public void look(CharSequence text, int at, Findings findings) {
        int local = localPart(text, at);
        int end = domainEnd(text, at + 1);
        int start = local;
        while (start < at && isSign(text.charAt(start))) {
            start++;
        }
        if (start < at && end > at && !isHandle(text, local, at)) {
            findings.add(Kind.EMAIL_ADDRESS, start, end, Certainty.CERTAIN);
        }
    }

    /** With six digits in it, it could hold a number that is hidden, and what is left would look like an address. */
    private static boolean isHandle(CharSequence text, int local, int at) {
        return local > 0
                && text.charAt(local - 1) == '@'
                && (local == 1 || !isLocal(text.charAt(local - 2)))
                && text.subSequence(local, at)
                                .chars()
                                .filter(c -> Cursor.isDigit((char) c))
                                .count()
                        <= MOST_DIGITS;
    }

    private static int localPart(CharSequence text, int at) {
        int start = at;
        while (start > 0 && isLocal(text.charAt(start - 1))) {
            start--;
        }
        return start;
    }

    /**
     * After the last label that begins with two letters or more and is not the first; 0 when there is none. What
     * follows those letters in the same label, as in {@code example.se900602}, is no longer the address.
     */
    private static int domainEnd(CharSequence text, int from) {
        int end = 0;
        int labels = 0;
        int letters = 0;
        boolean lettersOnly = true;
        char before = '.';
        for (int i = from; i < text.length() && continuesDomain(before, text.charAt(i)); i++) {
            before = text.charAt(i);
            if (before == '.') {
                labels++;
                letters = 0;
                lettersOnly = true;
            } else {
                lettersOnly &= Character.isLetter(before);
                letters++;
            }
            if (labels > 0 && lettersOnly && letters >= 2) {
                end = i + 1;
            }
        }
        return end;
    }

    private static boolean continuesDomain(char before, char c) {
        return Character.isLetterOrDigit(c) || (before != '.' && (c == '.' || c == '-'));
    }

    private static boolean isLocal(char c) {
        return Character.isLetterOrDigit(c) || isSign(c);
    }

    private static boolean isSign(char c) {
        return LOCAL_SIGNS.indexOf(c) >= 0;
    }
}
