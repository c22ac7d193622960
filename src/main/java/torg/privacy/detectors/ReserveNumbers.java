package torg.privacy.detectors;

import torg.privacy.Certainty;
import torg.privacy.Kind;

/** Reserve numbers of Region Stockholm: 99yyyyNNNNNC, where the check digit covers what follows the first four. */
final class ReserveNumbers implements Detector {

    private static final int FIRST_YEAR = 1890;
    private static final int LAST_YEAR = 2299;

    @Override
    public void look(CharSequence text, int at, Findings findings) {
        var cursor = new Cursor(text, at);
        if (cursor.number(2) != 99) {
            return;
        }
        int year = cursor.number(4);
        int serial = cursor.number(2);
        cursor.skip("-");
        int rest = cursor.number(4);
        boolean inForm = year >= FIRST_YEAR && year <= LAST_YEAR && serial >= 0 && rest >= 0 && cursor.numberEndsHere();
        if (inForm && Luhn.fits(year % 100 * 1_000_000L + serial * 10_000L + rest)) {
            findings.add(Kind.RESERVE_NUMBER, at, cursor.at(), Certainty.CERTAIN);
        }
    }
}
