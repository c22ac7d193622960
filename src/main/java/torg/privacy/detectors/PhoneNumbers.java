package torg.privacy.detectors;

import torg.privacy.Certainty;
import torg.privacy.Kind;

/**
 * Telephone numbers in the Swedish numbering plan (PTS) and in international form (ITU-T E.164). Short public numbers
 * such as 112, 113 13 and 1177 are too short to be taken for one.
 */
final class PhoneNumbers implements Detector {

    private static final int MOST_DIGITS = 15;
    private static final String SEPARATORS = " \t-/()";
    private static final int MOST_SEPARATORS = 3;

    @Override
    public void look(CharSequence text, int at, Findings findings) {
        boolean plus = at > 0 && text.charAt(at - 1) == '+';
        if (plus || text.charAt(at) == '0') {
            int end = longest(new Cursor(text, at), plus);
            if (end > at) {
                findings.add(Kind.PHONE_NUMBER, plus ? at - 1 : at, end, Certainty.CERTAIN);
            }
        }
    }

    /** The end of the longest whole groups of digits that make a telephone number; the start when none do. */
    private static int longest(Cursor cursor, boolean plus) {
        int end = cursor.at();
        var number = new PhoneNumber(plus);
        while (number.length() < MOST_DIGITS && Cursor.isDigit(cursor.peek())) {
            int from = cursor.at();
            cursor.skipDigits(MOST_DIGITS - number.length());
            number.add(cursor.since(from));
            if (number.isDate()) {
                return end;
            }
            if (cursor.numberEndsHere() && number.isWhole()) {
                end = cursor.at();
            }
            cursor.skipAll(SEPARATORS, MOST_SEPARATORS);
        }
        return end;
    }
}
