package torg.records.retention.web;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import torg.ledger.Actor;
import torg.records.retention.Holds;
import torg.records.retention.Holds.Whose;
import torg.records.retention.StandingHold;
import torg.shell.Answer;
import torg.shell.Go;
import torg.shell.Problems;
import torg.shell.SignedIn;
import torg.staff.Right;

/** The pages of holds laid by hand. */
@Controller
class HoldsController {
    private static final int NEWEST = 200;

    private final Holds holds;
    private final Whereto whereto;

    HoldsController(Holds holds, Whereto whereto) {
        this.holds = holds;
        this.whereto = whereto;
    }

    @GetMapping("/retention/holds")
    HoldsPage holds(SignedIn reader) {
        return page(HoldForm.BLANK, Problems.NONE, reader);
    }

    private HoldsPage page(HoldForm form, Problems problems, SignedIn reader) {
        reader.with(Right.ARCHIVE);
        return new HoldsPage(holds.newest(NEWEST), form, problems);
    }

    @PostMapping("/retention/holds")
    Answer lay(HoldForm form, SignedIn reader) {
        reader.with(Right.ARCHIVE);
        var whose = form.conversation().isEmpty()
                ? HoldForm.number(form.account()).flatMap(holds::account)
                : HoldForm.number(form.conversation()).flatMap(holds::conversation);
        var problems = form.problems(whose);
        if (problems.any()) {
            return page(form, problems, reader);
        }
        reader.with(Right.ARCHIVE, place(whose));
        var id = holds.lay(form.about(whose), form.reason(), Actor.of(reader));
        return new Go("/retention/holds/" + id, "retention.hold.laid");
    }

    private List<Long> place(Optional<Whose> whose) {
        return whose.map(Whose::path).orElseGet(whereto::city);
    }

    @GetMapping("/retention/holds/{id}")
    HoldPage hold(@PathVariable long id, SignedIn reader) {
        return page(id, new LiftForm(""), Problems.NONE, reader);
    }

    private HoldPage page(long id, LiftForm form, Problems problems, SignedIn reader) {
        reader.with(Right.ARCHIVE);
        var hold = holds.find(id);
        return new HoldPage(hold, reader.may(Right.ARCHIVE, place(hold)), form, problems);
    }

    private List<Long> place(StandingHold hold) {
        return place(hold.about().account().flatMap(holds::account));
    }

    @PostMapping("/retention/holds/{id}/lifting")
    Answer lift(@PathVariable long id, LiftForm form, SignedIn reader) {
        reader.with(Right.ARCHIVE, place(holds.find(id)));
        if (form.problems().any()) {
            return page(id, form, form.problems(), reader);
        }
        holds.lift(id, form.reference(), Actor.of(reader));
        return new Go("/retention/holds/" + id, "retention.hold.lifted");
    }
}
