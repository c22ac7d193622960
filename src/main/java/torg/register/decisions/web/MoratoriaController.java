package torg.register.decisions.web;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import torg.ledger.Actor;
import torg.register.decisions.Decisions;
import torg.shell.Answer;
import torg.shell.Go;
import torg.shell.Problems;
import torg.shell.SignedIn;
import torg.staff.Right;
import torg.staff.Staff;
import torg.staff.Unit;

/** New accounts are held back by whoever decides on accounts there: the head, and for the whole city the city's head. */
@Controller
class MoratoriaController {
    private final Decisions decisions;
    private final Staff staff;

    MoratoriaController(Decisions decisions, Staff staff) {
        this.decisions = decisions;
        this.staff = staff;
    }

    @GetMapping("/register/moratoria")
    MoratoriaPage moratoria(SignedIn reader) {
        return moratoria(reader, MoratoriumForm.BLANK, Problems.NONE);
    }

    private MoratoriaPage moratoria(SignedIn reader, MoratoriumForm form, Problems problems) {
        return new MoratoriaPage(
                decisions.moratoria(),
                reader.may(Right.DECIDE) ? staff.below(reader.places(Right.DECIDE)) : List.of(),
                staff.today(),
                form,
                problems);
    }

    @PostMapping("/register/moratoria")
    Answer hold(MoratoriumForm form, SignedIn reader) {
        reader.with(Right.DECIDE);
        var problems = form.problems();
        if (problems.any()) {
            return moratoria(reader, form, problems);
        }
        var unit = Optional.ofNullable(form.unit()).map(staff::unit);
        reader.with(Right.DECIDE, place(unit));
        decisions.hold(
                form.only(),
                unit.filter(one -> one.path().size() > 1),
                form.reason(),
                form.reference(),
                form.first(),
                form.last(),
                Actor.of(reader));
        return new Go("/register/moratoria", "register.moratorium.set");
    }

    @PostMapping("/register/moratoria/{id}/ending")
    Answer end(@PathVariable long id, LastDayForm form, SignedIn reader) {
        reader.with(Right.DECIDE, place(decisions.moratorium(id).unit()));
        if (form.problems().any()) {
            return moratoria(reader, MoratoriumForm.BLANK, form.problems());
        }
        decisions.release(id, form.day(), Actor.of(reader));
        return new Go("/register/moratoria", "register.moratorium.ended");
    }

    /** The whole city is the unit that stands above all others. */
    private List<Long> place(Optional<Unit> unit) {
        return unit.map(Unit::path)
                .orElseGet(() -> staff.units().stream()
                        .filter(one -> one.path().size() == 1)
                        .map(Unit::id)
                        .toList());
    }
}
