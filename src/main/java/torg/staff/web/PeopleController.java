package torg.staff.web;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import torg.ledger.Actor;
import torg.ledger.Ledger;
import torg.shell.Answer;
import torg.shell.Days;
import torg.shell.Forbidden;
import torg.shell.Go;
import torg.shell.Problems;
import torg.shell.ShellSettings;
import torg.shell.SignedIn;
import torg.staff.Right;
import torg.staff.Staff;
import torg.staff.access.Access;

/** The people who work here, and their roles. */
@Controller
class PeopleController {
    private final Staff staff;
    private final Access access;
    private final Ledger ledger;
    private final ShellSettings settings;

    PeopleController(Staff staff, Access access, Ledger ledger, ShellSettings settings) {
        this.staff = staff;
        this.access = access;
        this.ledger = ledger;
        this.settings = settings;
    }

    @GetMapping("/staff/people")
    PeoplePage people(@RequestParam(defaultValue = "") String search, SignedIn reader) {
        return new PeoplePage(search.strip(), staff.search(search), reader.may(Right.STAFF));
    }

    @GetMapping("/staff/people/new")
    PersonFormPage blank(SignedIn reader) {
        reader.with(Right.STAFF);
        return new PersonFormPage(PersonForm.BLANK, Problems.NONE);
    }

    @PostMapping("/staff/people")
    Answer hire(PersonForm form, SignedIn reader) {
        reader.with(Right.STAFF);
        var problems = form.problems();
        if (problems.any()) {
            return new PersonFormPage(form, problems);
        }
        var person = staff.hire(form.signInName(), form.name(), form.email(), Actor.of(reader));
        return new Go("/staff/people/" + person.id(), "staff.person.hired");
    }

    @GetMapping("/staff/people/{id}")
    PersonPage person(@PathVariable long id, SignedIn reader) {
        var person = staff.person(id);
        var today = staff.today();
        return new PersonPage(
                person,
                staff.assignments(id).stream()
                        .map(a -> PersonPage.Held.of(a, reader, today))
                        .toList(),
                staff.delegationsTo(id),
                staff.lastDay(id),
                reader.may(Right.STAFF) ? staff.below(reader.places(Right.STAFF)) : List.of(),
                mayManage(id, reader),
                today,
                ledger.history("staff/" + id),
                RoleForm.BLANK,
                Problems.NONE);
    }

    @PostMapping("/staff/people/{id}/roles")
    Answer give(@PathVariable long id, RoleForm form, SignedIn reader) {
        reader.with(Right.STAFF);
        var problems = form.problems();
        if (problems.any()) {
            return person(id, reader).with(form, problems);
        }
        var unit = staff.unit(form.unit());
        reader.with(Right.STAFF, unit.path());
        staff.give(
                staff.person(id),
                form.chosen().orElseThrow(),
                unit,
                Days.day(form.from()).orElseThrow(),
                Days.day(form.until()),
                Actor.of(reader));
        return new Go("/staff/people/" + id, "staff.role.given");
    }

    @PostMapping("/staff/people/{id}/roles/{assignment}/ending")
    Answer end(@PathVariable long id, @PathVariable long assignment, LastDayForm form, SignedIn reader) {
        staff.assignments(id).stream()
                .filter(held -> held.id() == assignment)
                .forEach(held -> reader.with(Right.STAFF, held.unit().path()));
        if (form.problems().any()) {
            return person(id, reader).with(RoleForm.BLANK, form.problems());
        }
        staff.end(id, assignment, Days.day(form.lastDay()).orElseThrow(), Actor.of(reader));
        return new Go("/staff/people/" + id, "staff.role.ended");
    }

    @PostMapping("/staff/people/{id}/leaving")
    Answer leave(@PathVariable long id, LastDayForm form, SignedIn reader) {
        manages(id, reader);
        if (form.problems().any()) {
            return person(id, reader).with(RoleForm.BLANK, form.problems());
        }
        staff.leave(id, Days.day(form.lastDay()).orElseThrow(), Actor.of(reader));
        return new Go("/staff/people/" + id, "staff.leaving.done");
    }

    @PostMapping("/staff/people/{id}/return")
    Go welcomeBack(@PathVariable long id, SignedIn reader) {
        manages(id, reader);
        staff.welcomeBack(id, Actor.of(reader));
        return new Go("/staff/people/" + id, "staff.return.done");
    }

    @PostMapping("/staff/people/{id}/invitations")
    InvitedPage invite(@PathVariable long id, SignedIn reader) {
        var person = staff.person(id);
        manages(id, reader);
        var token = access.invite(id, Actor.of(reader));
        return new InvitedPage(
                person,
                settings.address() + "/signin/invitation/" + token,
                staff.today().plusDays(Access.INVITATION.toDays()));
    }

    /**
     * An invitation opens the person's whole account, so whoever makes it must already have a say everywhere the person
     * has a role; otherwise one board's administrator could become another board's head.
     */
    private boolean mayManage(long person, SignedIn reader) {
        return reader.may(Right.STAFF)
                && staff.assignments(person).stream()
                        .filter(held -> held.lasts(staff.today()) || held.holds(staff.today()))
                        .allMatch(held -> reader.may(Right.STAFF, held.unit().path()));
    }

    private void manages(long person, SignedIn reader) {
        if (!mayManage(person, reader)) {
            throw new Forbidden("staff.right-missing." + Right.STAFF);
        }
    }
}
