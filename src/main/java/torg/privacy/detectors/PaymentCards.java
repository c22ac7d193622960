package torg.privacy.detectors;

import torg.privacy.Certainty;
import torg.privacy.Kind;

/** Payment cards (ISO/IEC 7812-1): thirteen to nineteen digits in one piece or in groups, with their check digit. */
final class PaymentCards implements Detector {

    private static final int FEWEST = 13;
    private static final int MOST = 19;

    @Override
    public void look(CharSequence text, int at, Findings findings) {
        char first = text.charAt(at);
        if (first < '2' || first > '6' || !Surroundings.beginsAt(text, at)) {
            return;
        }
        long number = 0;
        int digits = 0;
        int group = 0;
        int i = at;
        while (i < text.length() && digits <= MOST) {
            char c = text.charAt(i);
            if (Cursor.isDigit(c)) {
                number = digits < MOST ? 10 * number + (c - '0') : number;
                digits++;
                group++;
            } else if ((c == ' ' || c == '-')
                    && group >= 4
                    && i + 1 < text.length()
                    && Cursor.isDigit(text.charAt(i + 1))) {
                group = 0;
            } else {
                break;
            }
            i++;
        }
        // Nineteen digits that begin with 6 at most are what a long holds.
        if (digits >= FEWEST && digits <= MOST && number > 0 && Luhn.fits(number) && Surroundings.endsAt(text, i)) {
            findings.add(Kind.PAYMENT_CARD, at, i, Certainty.CERTAIN);
        }
    }
}
