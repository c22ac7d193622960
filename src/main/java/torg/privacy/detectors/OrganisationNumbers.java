package torg.privacy.detectors;

import torg.privacy.Certainty;
import torg.privacy.Kind;

/**
 * Organisation numbers (lag 1974:174): the third digit is at least 2, so that no month and no birthday can be read into
 * them. They are recognised in order to be left alone.
 */
final class OrganisationNumbers implements Detector {

    private static final int CENTURY = 16;

    @Override
    public void look(CharSequence text, int at, Findings findings) {
        look(new Cursor(text, at), true, findings);
        look(new Cursor(text, at), false, findings);
    }

    static boolean is(int first, int last) {
        int group = first / 100_000;
        int third = first / 1000 % 10;
        return first >= 0 && last >= 0 && group >= 1 && third >= 2 && Luhn.fits(first * 10_000L + last);
    }

    private static void look(Cursor cursor, boolean withCentury, Findings findings) {
        int start = cursor.at();
        if (withCentury && cursor.number(2) != CENTURY) {
            return;
        }
        int first = cursor.number(6);
        boolean hyphen = cursor.skip("-");
        int last = cursor.number(4);
        if (cursor.numberEndsHere() && is(first, last)) {
            // In one piece it may as well be an account or a case.
            findings.add(Kind.ORGANISATION_NUMBER, start, cursor.at(), hyphen ? Certainty.CERTAIN : Certainty.POSSIBLE);
        }
    }
}
