package torg.images;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.stereotype.Component;
import torg.images.Consent.Ground;
import torg.images.Consent.Terms;
import torg.ledger.Actor;
import torg.register.checks.Library;
import torg.staff.Unit;
import torg.town.Crest;

/** Images for tests, each anew: tests share one register. */
@Component
public class Archive {
    private static final AtomicLong NEXT = new AtomicLong(System.nanoTime());

    private final Images images;
    private final Consents consents;

    Archive(Images images, Consents consents) {
        this.images = images;
        this.consents = consents;
    }

    static byte[] picture() {
        return Crest.somethingElse(NEXT.incrementAndGet());
    }

    static Particulars said(Unit unit, boolean people) {
        return new Particulars(
                "Sagostund",
                unit,
                "Robin Ekdal",
                Licence.ASSIGNED,
                "KUN 2026/318",
                Optional.empty(),
                "Uppdrag 12",
                "Tre barn lyssnar på en saga.",
                "",
                people,
                people);
    }

    public ImageId image(Library.Desk desk, boolean people) {
        return images.add(said(desk.unit(), people), picture(), Actor.TORG);
    }

    static Terms terms(LocalDate until) {
        return new Terms(
                Ground.CONSENT,
                "Blankett 41",
                "Informera om biblioteket",
                Set.of(),
                true,
                Guardians.BOTH,
                false,
                until.minusYears(1),
                until);
    }

    public ConsentId child(ImageId image, LocalDate until) {
        return consents.note(
                image,
                terms(until),
                new Depicted("Alva Testsson", "Bo och Cia Testsson", "cia@example.com"),
                Actor.TORG);
    }
}
