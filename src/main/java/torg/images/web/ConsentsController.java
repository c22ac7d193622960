package torg.images.web;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import torg.images.Consent;
import torg.images.ConsentId;
import torg.images.Consents;
import torg.images.Depicted;
import torg.images.Image;
import torg.images.ImageId;
import torg.images.Images;
import torg.images.Takedown;
import torg.ledger.Actor;
import torg.ledger.Ledger;
import torg.register.AccountId;
import torg.register.Register;
import torg.shell.Answer;
import torg.shell.Go;
import torg.shell.NotFound;
import torg.shell.Problems;
import torg.shell.SignedIn;
import torg.staff.Right;

/** Those who are in the images, and what has to go when they no longer want to be. */
@Controller
class ConsentsController {
    private final Consents consents;
    private final Images images;
    private final Register register;
    private final Ledger ledger;

    ConsentsController(Consents consents, Images images, Register register, Ledger ledger) {
        this.consents = consents;
        this.images = images;
        this.register = register;
        this.ledger = ledger;
    }

    @GetMapping("/images/{id}/consents/new")
    ConsentFormPage blank(@PathVariable long id, SignedIn reader) {
        return new ConsentFormPage(kept(id, reader), ConsentForm.blank(images.today()), Problems.NONE);
    }

    @PostMapping("/images/{id}/consents")
    Answer note(@PathVariable long id, ConsentForm form, SignedIn reader) {
        var image = kept(id, reader);
        var problems = form.problems(images.today());
        if (problems.any()) {
            return new ConsentFormPage(image, form, problems);
        }
        consents.note(image.id(), form.terms(), form.depicted(), Actor.of(reader));
        return new Go("/images/" + id, "images.consent.noted");
    }

    @GetMapping("/images/consents/{id}")
    ConsentPage consent(@PathVariable long id, SignedIn reader) {
        reader.with(Right.IMAGES);
        return page(consents.find(new ConsentId(id)), reader, Optional.empty(), Problems.NONE);
    }

    @PostMapping("/images/consents/{id}/withdrawal")
    Answer withdraw(@PathVariable long id, ReasonForm form, SignedIn reader) {
        var consent = held(id, reader);
        var problems = form.problems("reason", "images.consent.say-why");
        if (problems.any()) {
            return page(consent, reader, Optional.empty(), problems);
        }
        consents.withdraw(consent.id(), form.reason(), Actor.of(reader));
        return new Go("/images/consents/" + id, "images.consent.is-now-withdrawn");
    }

    @PostMapping("/images/consents/{id}/renewal")
    Answer renew(@PathVariable long id, RenewalForm form, SignedIn reader) {
        var consent = held(id, reader);
        var problems = form.problems(consent.until(), images.today());
        if (problems.any()) {
            return page(consent, reader, Optional.empty(), problems);
        }
        consents.renew(consent.id(), form.day(), form.reference(), Actor.of(reader));
        return new Go("/images/consents/" + id, "images.consent.renewed");
    }

    /** Shown on the answering page only, never on one that can be reached again without a new reason. */
    @PostMapping("/images/consents/{id}/unmasking")
    Answer unmask(@PathVariable long id, ReasonForm form, SignedIn reader) {
        var consent = consents.find(new ConsentId(id));
        reader.with(Right.UNMASK, consent.unit());
        var problems = form.problems("why-read", "images.consent.say-why-read");
        if (problems.any()) {
            return page(consent, reader, Optional.empty(), problems);
        }
        var person = consents.unmask(consent.id(), form.reason(), Actor.of(reader));
        return page(consent, reader, Optional.of(person), Problems.NONE);
    }

    @PostMapping("/images/takedowns/{id}/receipt")
    Go takenDown(@PathVariable long id, SignedIn reader) {
        var takedown = consents.takedown(id).orElseThrow(NotFound::new);
        if (!mayTake(takedown, reader)) {
            reader.with(Right.IMAGES, takedown.unit());
        }
        consents.takenDown(id, Actor.of(reader));
        return new Go(
                takedown.account()
                        .filter(account -> !reader.may(Right.IMAGES))
                        .map(account -> "/register/" + account.value() + "/images")
                        .orElse("/images/consents/" + takedown.consent().value()),
                "images.takedown.is-done");
    }

    @GetMapping("/register/{id}/images")
    AccountImagesPage ofAccount(@PathVariable long id, SignedIn reader) {
        reader.with(Right.READ_INBOX);
        var account = register.find(new AccountId(id));
        var takedowns = consents.takedowns(account.id());
        return new AccountImagesPage(
                id, account.name(), account.network().brand(), takedowns, mayTake(takedowns, reader), images.today());
    }

    private ConsentPage page(Consent consent, SignedIn reader, Optional<Depicted> person, Problems problems) {
        var takedowns = consents.takedowns(consent.id());
        return new ConsentPage(
                consent,
                consent.images().stream().map(images::find).toList(),
                takedowns,
                mayTake(takedowns, reader),
                images.today(),
                reader.may(Right.IMAGES, consent.unit()),
                reader.may(Right.UNMASK, consent.unit()),
                person,
                ledger.history("images/consents/" + consent.id().value()),
                problems);
    }

    private static List<Long> mayTake(List<Takedown> takedowns, SignedIn reader) {
        return takedowns.stream()
                .filter(takedown -> mayTake(takedown, reader))
                .map(Takedown::id)
                .toList();
    }

    /** Whoever writes there can take it away there. */
    private static boolean mayTake(Takedown takedown, SignedIn reader) {
        return reader.may(Right.IMAGES, takedown.unit()) || reader.may(Right.ANSWER, takedown.unit());
    }

    private Image kept(long id, SignedIn reader) {
        var image = images.find(new ImageId(id));
        reader.with(Right.IMAGES, image.particulars().unit().path());
        return image;
    }

    private Consent held(long id, SignedIn reader) {
        var consent = consents.find(new ConsentId(id));
        reader.with(Right.IMAGES, consent.unit());
        return consent;
    }
}
