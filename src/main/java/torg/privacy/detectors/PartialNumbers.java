package torg.privacy.detectors;

import torg.privacy.Certainty;
import torg.privacy.Kind;

/** A personnummer that its writer has hidden a part of, as in {@code 850101-xxxx} or {@code 19850101-12**}. */
final class PartialNumbers implements Detector {

    private static final String SIGNS = "-+";
    private static final String PLACEHOLDERS = "xX*#_•●";

    @Override
    public void look(CharSequence text, int at, Findings findings) {
        look(new Cursor(text, at), true, findings);
        look(new Cursor(text, at), false, findings);
    }

    private static void look(Cursor cursor, boolean withCentury, Findings findings) {
        int start = cursor.at();
        var date = BirthDate.compact(cursor, withCentury);
        if (!date.isAny()) {
            return;
        }
        cursor.skipGap(SIGNS);
        int last = cursor.at();
        cursor.skipDigits(3);
        cursor.skipAll(PLACEHOLDERS, 4 - (cursor.at() - last));
        if (cursor.at() - last == 4) {
            findings.add(Kind.PARTIAL_IDENTITY_NUMBER, start, cursor.at(), Certainty.CERTAIN);
        }
    }
}
