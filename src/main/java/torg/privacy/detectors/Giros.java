package torg.privacy.detectors;

import java.util.Set;
import torg.privacy.Certainty;
import torg.privacy.Kind;

/**
 * Bankgiro, plusgiro and the references of invoices (OCR). One number in ten has a fitting check digit by chance, so
 * only the word before it makes any of them certain.
 */
final class Giros implements Detector {

    private static final Set<String> BANKGIRO = Set.of("bg", "bankgiro", "bankgirot", "bankgironummer", "bgnr");
    private static final Set<String> PLUSGIRO =
            Set.of("pg", "plusgiro", "plusgirot", "plusgironummer", "postgiro", "pgnr");
    private static final Set<String> REFERENCE = Set.of("ocr", "ocrnummer", "betalningsreferens", "fakturareferens");
    private static final int LONGEST_REFERENCE = 25;
    private static final int MOST_BLANKS = 4;

    @Override
    public void look(CharSequence text, int at, Findings findings) {
        if (Surroundings.followsNumber(text, at) || !Surroundings.beginsAt(text, at)) {
            return;
        }
        int end = at;
        int digits = 0;
        int hyphen = -1;
        int blanks = 0;
        int group = 0;
        var check = new Check();
        while (end < text.length() && digits <= LONGEST_REFERENCE && blanks <= MOST_BLANKS) {
            char c = text.charAt(end);
            if (Cursor.isDigit(c)) {
                check.add(c - '0');
                digits++;
                group++;
            } else if (c == '-' && hyphen < 0 && goesOn(text, end)) {
                hyphen = end;
            } else if (c == ' ' && (group > 1 || blanks == 0) && goesOn(text, end)) {
                blanks++;
                group = 0;
            } else {
                break;
            }
            end++;
        }
        if (blanks > MOST_BLANKS
                || digits < 2
                || digits > LONGEST_REFERENCE
                || !check.fits()
                || !Surroundings.endsAt(text, end)) {
            return;
        }
        boolean bankgiro = blanks == 0 && (digits == 7 || digits == 8) && (hyphen < 0 || end - hyphen == 5);
        if (bankgiro && Surroundings.say(BANKGIRO, text, at)) {
            findings.add(Kind.BANKGIRO, at, end, Certainty.CERTAIN);
        } else if (digits <= 8 && (hyphen < 0 || end - hyphen == 2) && Surroundings.say(PLUSGIRO, text, at)) {
            findings.add(Kind.PLUSGIRO, at, end, Certainty.CERTAIN);
        } else if (hyphen < 0 && Surroundings.say(REFERENCE, text, at)) {
            findings.add(Kind.PAYMENT_REFERENCE, at, end, Certainty.CERTAIN);
        } else if (bankgiro && hyphen > 0) {
            findings.add(Kind.BANKGIRO, at, end, Certainty.POSSIBLE);
        }
    }

    private static boolean goesOn(CharSequence text, int gap) {
        return gap + 1 < text.length() && Cursor.isDigit(text.charAt(gap + 1));
    }

    /** Luhn's check digit over more digits than a number holds: both ways of doubling are kept until the end is known. */
    private static final class Check {
        private int odd;
        private int even;

        void add(int digit) {
            int before = odd;
            odd = even + digit;
            even = before + (digit > 4 ? 2 * digit - 9 : 2 * digit);
        }

        boolean fits() {
            return odd % 10 == 0;
        }
    }
}
