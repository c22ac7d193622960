package torg.privacy.detectors;

import java.util.List;
import torg.privacy.Span;

/** All detectors, woken one by one on a single walk through the text. The room's only way in here. */
public record Detectors(List<Detector> onNumbers, List<Detector> onAtSigns, List<Detector> onColons) {

    public static final Detectors ALL = new Detectors(
            List.of(
                    new IdentityNumbers(),
                    new LetteredNumbers(),
                    new ReserveNumbers(),
                    new NationalReserveNumbers(),
                    new PartialNumbers(),
                    new LastFour(),
                    new OrganisationNumbers(),
                    new VatNumbers(),
                    new PhoneNumbers(),
                    new PaymentCards(),
                    new Ibans(),
                    new BankAccounts(),
                    new Giros(),
                    new SwishNumbers(),
                    new RegistrationPlates(),
                    new HomeAddresses(),
                    new Properties(),
                    new CaseNumbers()),
            List.of(new EmailAddresses(), new SocialHandles()),
            List.of(new WebAddresses()));

    /** From left to right, without overlaps, counted in the original. */
    public List<Span> in(String original) {
        var normalised = Normalised.of(original);
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
                } else if (c == ':') {
                    wake(onColons, text, at, findings);
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
