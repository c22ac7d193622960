package torg.privacy.detectors;

import torg.privacy.Certainty;
import torg.privacy.Kind;

/**
 * National reserve numbers of health care, XXYYMMDDNNGC (Inera, Nationellt ReservID 1.0). The rule of their check digit
 * is not used: the form is like nothing else.
 */
final class NationalReserveNumbers implements Detector {

    private static final String SERIALS = "ABCDEFGHJKLMNPRSTUXYZ";

    @Override
    public void look(CharSequence text, int at, Findings findings) {
        var cursor = new Cursor(text, at);
        if (!date(cursor)) {
            return;
        }
        cursor.skip("-");
        boolean letters = isSerial(cursor.next()) && isSerial(cursor.next());
        boolean sex = !cursor.wordEndsHere();
        cursor.next();
        boolean check = cursor.number(1) != Cursor.NO_NUMBER;
        if (letters && sex && check && cursor.numberEndsHere()) {
            findings.add(Kind.RESERVE_NUMBER, at, cursor.at(), Certainty.CERTAIN);
        }
    }

    /** The century is raised by 3, 6 … 78; for an unknown date it is 00, and the date a serial number. */
    private static boolean date(Cursor cursor) {
        int century = cursor.number(2);
        int year = cursor.number(2);
        int month = cursor.number(2);
        int day = cursor.number(2);
        boolean known = century >= 22 && century <= 98 && month >= 1 && month <= 12 && day >= 1 && day <= 31;
        boolean unknown = century == 0 && month >= 20 && day >= 40 && day <= 59;
        return year >= 0 && (known || unknown);
    }

    private static boolean isSerial(char c) {
        return SERIALS.indexOf(Character.toUpperCase(c)) >= 0;
    }
}
