package torg.privacy.detectors;

import torg.privacy.Certainty;
import torg.privacy.Kind;

/** VAT numbers, {@code SE} and an organisation number and {@code 01}: a sole trader's shows their personnummer. */
final class VatNumbers implements Detector {

    @Override
    public void look(CharSequence text, int at, Findings findings) {
        int start = country(text, at);
        if (start == at) {
            return;
        }
        var date = BirthDate.compact(new Cursor(text, at), false);
        var cursor = new Cursor(text, at);
        int first = cursor.number(6);
        cursor.skip("- ");
        int lastFour = cursor.number(4);
        cursor.skip("- ");
        if (cursor.number(2) == 1 && cursor.numberEndsHere()) {
            if (IdentityNumbers.checks(date, lastFour)) {
                IdentityNumbers.kind(date, lastFour)
                        .ifPresent(kind -> findings.add(kind, start, cursor.at(), Certainty.CERTAIN));
            }
            if (OrganisationNumbers.is(first, lastFour)) {
                findings.add(Kind.ORGANISATION_NUMBER, start, cursor.at(), Certainty.CERTAIN);
            }
        }
    }

    /** Where SE begins before the digits, or the digits themselves when it does not. */
    private static int country(CharSequence text, int at) {
        int end = at > 0 && text.charAt(at - 1) == ' ' ? at - 1 : at;
        boolean sweden = end >= 2
                && Character.toUpperCase(text.charAt(end - 2)) == 'S'
                && Character.toUpperCase(text.charAt(end - 1)) == 'E';
        return sweden ? end - 2 : at;
    }
}
