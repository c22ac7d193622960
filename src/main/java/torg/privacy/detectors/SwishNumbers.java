package torg.privacy.detectors;

import java.util.Set;
import torg.privacy.Certainty;
import torg.privacy.Kind;

/** Swish numbers of companies and associations, 123 NNN NN NN, and of collections, 90NNNNN. They are public. */
final class SwishNumbers implements Detector {

    private static final Set<String> WORDS = Set.of("swish", "swisha", "swishar", "swishnummer", "swishade");

    private static final int COMPANY = 12;
    private static final int COLLECTION = 90;

    @Override
    public void look(CharSequence text, int at, Findings findings) {
        int first = new Cursor(text, at).number(2);
        if (first != COMPANY && first != COLLECTION || !Surroundings.beginsAt(text, at)) {
            return;
        }
        var cursor = new Cursor(text, at);
        int digits = 0;
        int end = at;
        while (digits <= 10 && Cursor.isDigit(cursor.peek())) {
            cursor.next();
            digits++;
            end = cursor.at();
            cursor.skip(" -");
        }
        boolean company = digits == 10 && first == COMPANY;
        boolean collection = digits == 7 && first == COLLECTION;
        if ((company || collection) && Surroundings.endsAt(text, end) && Surroundings.say(WORDS, text, at)) {
            findings.add(Kind.SWISH_NUMBER, at, end, Certainty.CERTAIN);
        }
    }
}
