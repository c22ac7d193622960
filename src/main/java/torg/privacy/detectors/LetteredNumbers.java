package torg.privacy.detectors;

import torg.privacy.Certainty;
import torg.privacy.Kind;

/**
 * Numbers with letters after the date: interim numbers of universities (YYMMDD-Xnnn), and the reserve numbers of Västra
 * Götaland (yyyymmddGggC) and Värmland (yyyymmddABNC), as Inera lists them.
 */
final class LetteredNumbers implements Detector {

    private static final String SIGNS = "-+";
    private static final String INTERIM = "TRSUWXJKLMN";
    private static final String VARMLAND_TYPES = "FUXPL";

    @Override
    public void look(CharSequence text, int at, Findings findings) {
        withDate(new Cursor(text, at), true, findings);
        withDate(new Cursor(text, at), false, findings);
    }

    private static void withDate(Cursor cursor, boolean withCentury, Findings findings) {
        int start = cursor.at();
        var date = BirthDate.compact(cursor, withCentury);
        if (!date.isReal()) {
            return;
        }
        cursor.skipGap(SIGNS);
        char letter = Character.toUpperCase(cursor.next());
        if (letter == 'S' && withCentury && Character.isLetter(cursor.peek())) {
            varmland(cursor, start, findings);
        } else if (INTERIM.indexOf(letter) >= 0) {
            int digits = cursor.number(3);
            if (digits != Cursor.NO_NUMBER && cursor.numberEndsHere()) {
                oneLetter(date, letter, digits, start, cursor.at(), findings);
            }
        }
    }

    private static void oneLetter(BirthDate date, char letter, int digits, int start, int end, Findings findings) {
        boolean eight = date.century() != BirthDate.UNKNOWN_CENTURY;
        if (IdentityNumbers.checks(date, 1000 + digits)) {
            findings.add(Kind.INTERIM_NUMBER, start, end, Certainty.CERTAIN);
        } else if (eight && "KMX".indexOf(letter) >= 0 && IdentityNumbers.checks(date, 1000 * sex(letter) + digits)) {
            findings.add(Kind.RESERVE_NUMBER, start, end, Certainty.CERTAIN);
        } else {
            findings.add(Kind.INTERIM_NUMBER, start, end, Certainty.POSSIBLE);
        }
    }

    /** What Västra Götaland counts woman, man and unknown as in the check digit. */
    private static int sex(char letter) {
        return switch (letter) {
            case 'K' -> 5;
            case 'M' -> 7;
            default -> 8;
        };
    }

    /** No check digit: the last sign is a serial letter, a digit in test systems. */
    private static void varmland(Cursor cursor, int start, Findings findings) {
        boolean type = VARMLAND_TYPES.indexOf(Character.toUpperCase(cursor.next())) >= 0;
        boolean sex = cursor.number(1) != Cursor.NO_NUMBER;
        boolean serial = !cursor.wordEndsHere();
        cursor.next();
        if (type && sex && serial && cursor.numberEndsHere()) {
            findings.add(Kind.RESERVE_NUMBER, start, cursor.at(), Certainty.CERTAIN);
        }
    }
}
