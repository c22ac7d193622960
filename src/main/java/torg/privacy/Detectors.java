package torg.privacy;

import java.util.List;

/** All detectors, woken one by one on a single walk through the text. */
record Detectors(List<Detector> onNumbers, List<Detector> onAtSigns) {

    static final Detectors ALL = new Detectors(
            List.of(
                    new IdentityNumbers(),
                    new LetteredNumbers(),
                    new ReserveNumbers(),
                    new NationalReserveNumbers(),
                    new PartialNumbers(),
                    new LastFour(),
                    new OrganisationNumbers(),
                    new VatNumbers(),
                    new PhoneNumbers()),
            List.of(new EmailAddresses()));

    List<Span> in(Normalised normalised) {
        return find(normalised.text(), new Findings(normalised)).settled();
    }

    Findings find(CharSequence text, Findings findings) {
        boolean inNumber = false;
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            if (Cursor.isDigit(c)) {
                if (!inNumber) {
                    wake(onNumbers, text, at, findings);
                }
                inNumber = true;
            } else {
                inNumber = false;
                if (c == '@') {
                    wake(onAtSigns, text, at, findings);
                }
            }
        }
        return findings;
    }

    private static void wake(List<Detector> detectors, CharSequence text, int at, Findings findings) {
        for (var detector : detectors) {
            detector.look(text, at, findings);
        }
    }
}
