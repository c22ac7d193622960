package torg.privacy.detectors;

import java.util.Optional;
import torg.privacy.Certainty;
import torg.privacy.Kind;

/**
 * Personnummer (folkbokföringslagen 1991:481, 18 §), coordination numbers, and Inera's reserve numbers, which share
 * their form: a date and four digits, with or without century, in one piece or written apart.
 */
final class IdentityNumbers implements Detector {

    private static final String SIGNS = "-+./_:~=";
    private static final int LOWEST_SERIAL = 10;

    @Override
    public void look(CharSequence text, int at, Findings findings) {
        look(new Cursor(text, at), true, findings);
        look(new Cursor(text, at), false, findings);
    }

    /** What a date and four digits are together, leaving the check digit aside. */
    static Optional<Kind> kind(BirthDate date, int lastFour) {
        if (lastFour < LOWEST_SERIAL) {
            return Optional.empty();
        }
        if (date.isReal()) {
            return Optional.of(Kind.PERSONAL_IDENTITY_NUMBER);
        }
        if (date.isCoordinated()) {
            return Optional.of(Kind.COORDINATION_NUMBER);
        }
        return date.isCarelink() ? Optional.of(Kind.RESERVE_NUMBER) : Optional.empty();
    }

    static boolean checks(BirthDate date, int lastFour) {
        return Luhn.fits(date.number() * 10_000 + lastFour);
    }

    private static void look(Cursor cursor, boolean withCentury, Findings findings) {
        int start = cursor.at();
        var date = BirthDate.spread(cursor, withCentury);
        if (!date.isAny()) {
            return;
        }
        boolean inOnePiece = cursor.at() - start == (withCentury ? 8 : 6);
        cursor.skipGap(SIGNS);
        int last = cursor.at();
        int lastFour = lastFour(cursor);
        inOnePiece &= cursor.at() - last == 4;
        boolean compactTen = cursor.at() - start == 10 && !withCentury;
        var kind = kind(date, lastFour).filter(found -> cursor.numberEndsHere());
        if (checks(date, lastFour)) {
            var certainty = compactTen && startsLikeMobile(date) ? Certainty.AMBIGUOUS : Certainty.CERTAIN;
            kind.ifPresent(found -> findings.add(found, start, cursor.at(), certainty));
        } else if (inOnePiece) {
            // Without the check digit, numbers written apart are too many to be worth a second look.
            kind.filter(found -> found != Kind.RESERVE_NUMBER)
                    .ifPresent(found -> findings.add(found, start, cursor.at(), Certainty.POSSIBLE));
        }
    }

    /** Ten digits from 070 on: one mobile number in twenty is somebody's identity number too, born in 2007. */
    private static boolean startsLikeMobile(BirthDate date) {
        return date.year() == 7 && date.month() < 10;
    }

    private static int lastFour(Cursor cursor) {
        int number = 0;
        for (int i = 0; i < 4; i++) {
            if (i > 0) {
                cursor.skip(" ");
            }
            int digit = cursor.number(1);
            if (digit == Cursor.NO_NUMBER) {
                return Cursor.NO_NUMBER;
            }
            number = 10 * number + digit;
        }
        return number;
    }
}
