package torg.privacy;

import java.util.regex.Pattern;

/** Four digits somebody calls their last four: {@code mina fyra sista är 1234}. */
final class LastFour implements Detector {

    private static final int LOOK_BACK = 60;

    /** Nothing but these words may stand between, and nothing is tried twice: the quantifiers are possessive. */
    private static final Pattern LEADING_WORDS = Pattern.compile(
            "(?:(?:fyra|4) (?:sista|siffrorna)|sista (?:fyra|4)|last (?:four|4))"
                    + "(?:[ :=,]++(?:siffrorna|siffror|sista|digits|personnumret|personnummer|mitt|min|av|of|my|i|är|are|is)"
                    + "(?=[ :=,]))*+[ :=,]++$",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    @Override
    public void look(CharSequence text, int at, Findings findings) {
        var cursor = new Cursor(text, at);
        if (cursor.number(4) != Cursor.NO_NUMBER && cursor.numberEndsHere() && isCalledLastFour(text, at)) {
            findings.add(Kind.PARTIAL_IDENTITY_NUMBER, at, cursor.at(), Certainty.CERTAIN);
        }
    }

    private static boolean isCalledLastFour(CharSequence text, int at) {
        return LEADING_WORDS.matcher(text.subSequence(Math.max(0, at - LOOK_BACK), at)).find();
    }
}
