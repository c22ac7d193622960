package torg.privacy.detectors;

import java.util.Set;
import torg.privacy.Certainty;
import torg.privacy.Kind;

/**
 * Swedish bank accounts: a clearing number of four digits, five with Swedbank, and up to ten more. Their check digits
 * differ from bank to bank, so that it is the word before them that tells. Nordea's personal accounts are found as the
 * personnummer they are.
 */
final class BankAccounts implements Detector {

    private static final Set<String> WORDS = Set.of(
            "konto",
            "kontot",
            "kontonummer",
            "kontonumret",
            "kontonr",
            "bankkonto",
            "bankkontot",
            "lönekonto",
            "clearing",
            "clearingnummer",
            "clearingnr",
            "account");
    private static final int LOWEST_CLEARING = 1100;
    private static final int FEWEST = 9;
    private static final int MOST = 15;

    @Override
    public void look(CharSequence text, int at, Findings findings) {
        if (text.charAt(at) == '0' || !Surroundings.beginsAt(text, at)) {
            return;
        }
        int digits = 0;
        int clearing = 0;
        int i = at;
        while (i < text.length() && digits <= MOST) {
            char c = text.charAt(i);
            if (Cursor.isDigit(c)) {
                clearing = digits < 4 ? 10 * clearing + (c - '0') : clearing;
                digits++;
            } else if (" -.,".indexOf(c) < 0 || digits < 4 || !goesOn(text, i)) {
                break;
            }
            i++;
        }
        boolean fits = digits >= FEWEST && digits <= MOST && clearing >= LOWEST_CLEARING;
        if (fits && Surroundings.endsAt(text, i) && Surroundings.say(WORDS, text, at)) {
            findings.add(Kind.BANK_ACCOUNT, at, i, Certainty.CERTAIN);
        }
    }

    private static boolean goesOn(CharSequence text, int gap) {
        int next = gap + 1 < text.length() && text.charAt(gap + 1) == ' ' ? gap + 2 : gap + 1;
        return next < text.length() && Cursor.isDigit(text.charAt(next));
    }
}
