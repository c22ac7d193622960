package torg.privacy.detectors;

import torg.privacy.Certainty;
import torg.privacy.Kind;

/** International account numbers (ISO 13616): country, two check digits and up to thirty signs, in one piece or in fours. */
final class Ibans implements Detector {

    private static final int SHORTEST = 15;
    private static final int LONGEST = 34;
    private static final int GROUP = 4;

    @Override
    public void look(CharSequence text, int at, Findings findings) {
        int start = at - 2;
        if (start < 0
                || !isCountry(text.charAt(start))
                || !isCountry(text.charAt(at - 1))
                || !Surroundings.beginsAt(text, start)) {
            return;
        }
        int rest = 0;
        int signs = 2;
        int end = at;
        for (int i = at; i < text.length() && signs <= LONGEST; i++) {
            char c = text.charAt(i);
            if (c == ' ' && signs % GROUP == 0) {
                continue;
            }
            if (!isSign(c)) {
                break;
            }
            signs++;
            if (signs > GROUP) {
                rest = append(rest, c);
            }
            if (signs >= SHORTEST && Surroundings.endsAt(text, i + 1) && checks(rest, text, start)) {
                end = i + 1;
            }
        }
        if (end > at) {
            findings.add(Kind.BANK_ACCOUNT, start, end, Certainty.CERTAIN);
        }
    }

    /** With the country and the check digits moved to the end, letters counted from ten, 1 is left of 97. */
    private static boolean checks(int rest, CharSequence text, int start) {
        int whole = rest;
        for (int i = start; i < start + GROUP; i++) {
            whole = append(whole, text.charAt(i));
        }
        return whole == 1;
    }

    private static int append(int rest, char c) {
        return Cursor.isDigit(c) ? (10 * rest + c - '0') % 97 : (100 * rest + c - 'A' + 10) % 97;
    }

    private static boolean isCountry(char c) {
        return c >= 'A' && c <= 'Z';
    }

    private static boolean isSign(char c) {
        return Cursor.isDigit(c) || isCountry(c);
    }
}
