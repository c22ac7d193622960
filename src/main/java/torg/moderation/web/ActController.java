package torg.moderation.web;

import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import torg.ledger.Actor;
import torg.ledger.Ledger;
import torg.moderation.Act;
import torg.moderation.ActId;
import torg.moderation.Moderation;
import torg.moderation.letters.Letter;
import torg.moderation.letters.Letters;
import torg.moderation.letters.Statement;
import torg.shell.Answer;
import torg.shell.Go;
import torg.shell.Problems;
import torg.shell.SignedIn;
import torg.staff.Right;

/** One measure, and what is done about it afterwards. */
@Controller
class ActController {
    private final Moderation moderation;
    private final Letters letters;
    private final Ledger ledger;

    ActController(Moderation moderation, Letters letters, Ledger ledger) {
        this.moderation = moderation;
        this.letters = letters;
        this.ledger = ledger;
    }

    /** Whoever reads the inbox there may read what was decided; the handed-over link is for those who decide. */
    @GetMapping("/moderation/{id}")
    ActPage act(@PathVariable long id, SignedIn reader) {
        return page(open(id, Right.READ_INBOX, reader), reader, Problems.NONE);
    }

    @PostMapping("/moderation/{id}/confirmation")
    Go confirm(@PathVariable long id, SignedIn reader) {
        moderation.confirm(open(id, reader).id(), by(reader), Actor.of(reader));
        return go(id, "moderation.confirmed");
    }

    @PostMapping("/moderation/{id}/refusal")
    Answer decline(@PathVariable long id, WhyForm form, SignedIn reader) {
        var act = open(id, reader);
        if (form.problems().any()) {
            return page(act, reader, form.problems());
        }
        moderation.decline(act.id(), form.reason(), by(reader), Actor.of(reader));
        return go(id, "moderation.declined");
    }

    @PostMapping("/moderation/{id}/lifting")
    Answer lift(@PathVariable long id, WhyForm form, SignedIn reader) {
        var act = open(id, reader);
        if (form.problems().any()) {
            return page(act, reader, form.problems());
        }
        moderation.lift(act.id(), form.reason(), by(reader), Actor.of(reader));
        return go(id, "moderation.lifted");
    }

    @PostMapping("/moderation/{id}/done")
    Go done(@PathVariable long id, SignedIn reader) {
        moderation.doneByHand(open(id, reader).id(), by(reader), Actor.of(reader));
        return go(id, "moderation.done");
    }

    @PostMapping("/moderation/{id}/retry")
    Go again(@PathVariable long id, SignedIn reader) {
        moderation.again(open(id, reader).id(), by(reader), Actor.of(reader));
        return go(id, "moderation.retried");
    }

    @PostMapping("/moderation/{id}/letter")
    Answer told(@PathVariable long id, ToldForm form, SignedIn reader) {
        var act = open(id, reader);
        if (form.problems().any()) {
            return page(act, reader, form.problems());
        }
        letters.told(act.id(), form.fate(), form.note(), by(reader), Actor.of(reader));
        return go(id, "moderation.letter.kept");
    }

    @PostMapping("/moderation/{id}/review")
    Answer review(@PathVariable long id, ReviewForm form, SignedIn reader) {
        var act = open(id, reader);
        if (form.problems().any()) {
            return page(act, reader, form.problems());
        }
        letters.decide(act.id(), form.restored(), form.why(), by(reader), Actor.of(reader));
        return go(id, "moderation.objection.decided");
    }

    private ActPage page(Act act, SignedIn reader, Problems problems) {
        var mayAct = reader.may(Right.MODERATE, act.place());
        return new ActPage(
                act,
                Statement.of(act),
                letters.of(act.id()),
                mayAct ? handedOver(act) : Optional.empty(),
                letters.objections(act.id()),
                mayAct,
                reader.may(Right.UNMASK, act.place()),
                act.decidedBy(reader.person()),
                moderation.today(),
                ledger.history(act.id().subject()),
                problems);
    }

    /** Where the author could not be reached, somebody has to hand the link over; else it is theirs alone. */
    private Optional<String> handedOver(Act act) {
        return letters.of(act.id())
                .filter(letter -> letter.fate() != Letter.Fate.SENT)
                .flatMap(letter -> letters.address(act.id()));
    }

    private Act open(long id, SignedIn reader) {
        return open(id, Right.MODERATE, reader);
    }

    private Act open(long id, String right, SignedIn reader) {
        var act = moderation.find(new ActId(id));
        reader.with(right, act.place());
        return act;
    }

    private static Go go(long id, String notice) {
        return new Go("/moderation/" + id, notice);
    }

    private Act.By by(SignedIn reader) {
        return new Act.By(reader.person(), reader.name(), moderation.now());
    }
}
