package torg.images;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import torg.privacy.requests.Subject;
import torg.privacy.requests.Trace;
import torg.privacy.requests.Traces;
import torg.shell.Words;
import torg.vault.Seal;

/**
 * In which images somebody is who asks about their own data (GDPR article 15). The seals are opened one by one and
 * compared here; no name leaves, not even the asker's.
 */
@Component
class ImageTraces implements Traces {
    private final ConsentRows consents;
    private final Seal seal;

    ImageTraces(ConsentRows consents, Seal seal) {
        this.consents = consents;
        this.seal = seal;
    }

    @Override
    public List<Trace> of(Subject subject, int most) {
        return consents.sealed().stream()
                .filter(kept -> isOf(subject, kept))
                .limit(most)
                .flatMap(kept -> consents.find(kept.consent()).stream())
                .map(ImageTraces::trace)
                .toList();
    }

    private boolean isOf(Subject subject, ConsentRows.Sealed kept) {
        var person = Depicted.of(seal.open(kept.bytes(), kept.consent().subject()));
        return Stream.of(person.name(), person.guardian(), person.contact())
                .map(line -> line.toLowerCase(Locale.ROOT))
                .anyMatch(line -> subject.written().stream()
                                .anyMatch(written -> line.contains(written.toLowerCase(Locale.ROOT)))
                        || subject.digits().stream()
                                .anyMatch(digits -> line.replaceAll("\\D", "").contains(digits)));
    }

    /** Its number is nought, since what other rooms restrict they know by theirs. */
    private static Trace trace(Consent consent) {
        var said = Words.t(
                "images.trace",
                consent.id().shown(),
                consent.terms().reference(),
                consent.images().size(),
                Words.date(consent.until()));
        return new Trace(
                0,
                Words.t("images.title"),
                Optional.empty(),
                consent.terms().givenOn().atStartOfDay(Words.ZONE).toInstant(),
                said,
                said,
                true,
                Optional.empty(),
                "/images/consents/" + consent.id().value());
    }

    /** Nothing of a person is in any view of images; an image goes when the consent is withdrawn. */
    @Override
    public void restrict(List<Long> traces) {}
}
