package torg.privacy.detectors;

import torg.privacy.Certainty;
import torg.privacy.Kind;

/** Cases of the city, the courts and the police: {@code KS 2026/1303}, {@code T 1234-24}, {@code K123456-24}. Shown. */
final class CaseNumbers implements Detector {

    private static final String COURT = "KTBÄÖMPF";

    @Override
    public void look(CharSequence text, int at, Findings findings) {
        if (Surroundings.followsNumber(text, at)) {
            return;
        }
        int end = at > 0 && text.charAt(at - 1) == ' ' ? at - 1 : at;
        int start = Surroundings.wordStart(text, end);
        if (start == end || !Character.isUpperCase(text.charAt(start)) || !Surroundings.beginsAt(text, start)) {
            return;
        }
        var cursor = new Cursor(text, at);
        cursor.skipDigits(7);
        int digits = cursor.at() - at;
        boolean diary = digits == 4 && end - start <= 5 && cursor.skip("/-");
        boolean court = !diary && end - start == 1 && COURT.indexOf(text.charAt(start)) >= 0 && cursor.skip("-");
        int from = cursor.at();
        cursor.skipDigits(6);
        int rest = cursor.at() - from;
        boolean whole = diary && rest >= 1 || court && rest == 2;
        if (whole && Surroundings.endsAt(text, cursor.at())) {
            findings.add(Kind.CASE_NUMBER, start, cursor.at(), Certainty.CERTAIN);
        }
    }
}
