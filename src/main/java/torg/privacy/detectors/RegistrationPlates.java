package torg.privacy.detectors;

import java.util.Set;
import torg.privacy.Certainty;
import torg.privacy.Kind;

/**
 * Vehicles' plates: three letters, two digits and a digit, or since 2019 a letter. In small letters only beside words
 * about a car: {@code och 123} is a plate otherwise. A plate leads to its owner and is personal data.
 */
final class RegistrationPlates implements Detector {

    private static final String LETTERS = "ABCDEFGHJKLMNOPRSTUWXYZ";
    private static final String LAST_LETTERS = "ABCDEFGHJKLMNPRSTUWXYZ";
    private static final Set<String> AMOUNTS_AND_CASES =
            Set.of("sek", "usd", "eur", "nok", "dkk", "gbp", "dnr", "fax", "tel", "bus", "rum", "sal");
    private static final Set<String> WORDS = Set.of(
            "reg",
            "regnr",
            "registreringsnummer",
            "registreringsnumret",
            "registreringsskylt",
            "skylten",
            "skylt",
            "nummerplåt",
            "bil",
            "bilen",
            "bilens",
            "mc",
            "moped",
            "plate");

    @Override
    public void look(CharSequence text, int at, Findings findings) {
        int letters = at > 0 && text.charAt(at - 1) == ' ' ? at - 1 : at;
        int start = letters - 3;
        if (start < 0 || !isPlate(text, start, letters) || !Surroundings.beginsAt(text, start)) {
            return;
        }
        var cursor = new Cursor(text, at);
        if (cursor.number(2) == Cursor.NO_NUMBER) {
            return;
        }
        char last = cursor.next();
        boolean modern = LAST_LETTERS.indexOf(Character.toUpperCase(last)) >= 0;
        if (!modern && !Cursor.isDigit(last) || !Surroundings.endsAt(text, cursor.at())) {
            return;
        }
        var word = Surroundings.lower(text, start, letters);
        boolean capitals = !text.subSequence(start, letters).toString().equals(word)
                && Character.isUpperCase(text.charAt(start + 1))
                && Character.isUpperCase(text.charAt(start + 2));
        if (capitals && !AMOUNTS_AND_CASES.contains(word) || Surroundings.say(WORDS, text, start)) {
            findings.add(Kind.REGISTRATION_PLATE, start, cursor.at(), Certainty.CERTAIN);
        }
    }

    private static boolean isPlate(CharSequence text, int start, int end) {
        for (int i = start; i < end; i++) {
            if (LETTERS.indexOf(Character.toUpperCase(text.charAt(i))) < 0) {
                return false;
            }
        }
        return true;
    }
}
