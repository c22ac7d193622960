package torg.staff.web;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import torg.ledger.Actor;
import torg.shell.Answer;
import torg.shell.Days;
import torg.shell.Go;
import torg.shell.Problems;
import torg.shell.SignedIn;
import torg.staff.Right;
import torg.staff.Staff;

/** Sub-delegations (vidaredelegation, KL 7:6). Whoever writes one down here is the head who decides it. */
@Controller
class DelegationsController {
    private final Staff staff;

    DelegationsController(Staff staff) {
        this.staff = staff;
    }

    @GetMapping("/staff/delegations")
    DelegationsPage delegations(SignedIn reader) {
        return new DelegationsPage(
                staff.delegations().stream()
                        .map(d -> DelegationsPage.Row.of(d, reader, staff.today()))
                        .toList(),
                reader.may(Right.DELEGATE) ? staff.below(reader.places(Right.DELEGATE)) : List.of(),
                staff.today(),
                DelegationForm.BLANK,
                Problems.NONE);
    }

    @PostMapping("/staff/delegations")
    Answer delegate(DelegationForm form, SignedIn reader) {
        reader.with(Right.DELEGATE);
        var problems = form.problems(staff);
        if (problems.any()) {
            return delegations(reader).with(form, problems);
        }
        var unit = staff.unit(form.unit());
        reader.with(Right.DELEGATE, unit.path());
        staff.delegate(
                staff.person(reader.person()),
                form.person(staff).orElseThrow(),
                unit,
                form.reference(),
                Days.day(form.from()).orElseThrow(),
                Days.day(form.until()),
                Actor.of(reader));
        return new Go("/staff/delegations", "staff.delegation.made");
    }

    @PostMapping("/staff/delegations/{id}/ending")
    Answer end(@PathVariable long id, LastDayForm form, SignedIn reader) {
        reader.with(Right.DELEGATE, staff.delegation(id).unit().path());
        if (form.problems().any()) {
            return delegations(reader).with(DelegationForm.BLANK, form.problems());
        }
        staff.endDelegation(id, Days.day(form.lastDay()).orElseThrow(), Actor.of(reader));
        return new Go("/staff/delegations", "staff.delegation.ended");
    }
}
