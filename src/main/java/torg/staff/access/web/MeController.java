package torg.staff.access.web;

import jakarta.servlet.http.HttpServletRequest;
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
import torg.shell.door.Entrance;
import torg.staff.Staff;
import torg.staff.access.Access;
import torg.staff.access.Password;

/** One's own page. A passkey is added through the security chain, see torg.js. */
@Controller
class MeController {
    private final Staff staff;
    private final Access access;
    private final Entrance entrance;

    MeController(Staff staff, Access access, Entrance entrance) {
        this.staff = staff;
        this.access = access;
        this.entrance = entrance;
    }

    @GetMapping("/me")
    MePage me(SignedIn reader) {
        return new MePage(
                staff.person(reader.person()),
                staff.assignments(reader.person()),
                staff.delegationsTo(reader.person()),
                access.hasPassword(reader.person()),
                access.passkeys(reader.person()),
                access.keys(reader.person()),
                staff.today(),
                ApiKeyForm.BLANK,
                Problems.NONE);
    }

    @PostMapping("/me/password")
    Answer password(PasswordForm form, SignedIn reader, HttpServletRequest request) {
        var person = staff.person(reader.person());
        var oldIsRight = !access.hasPassword(person.id()) || access.knowsPassword(person.id(), form.old());
        var problems = form.problems(person, oldIsRight);
        if (problems.any()) {
            return me(reader).with(ApiKeyForm.BLANK, problems);
        }
        entrance.endElsewhere(request); // whoever knew the old one may be sitting there
        access.setPassword(person.id(), new Password(form.fresh()), Actor.of(reader));
        return new Go("/me", "staff.password.set");
    }

    @PostMapping("/me/passkeys/{id}/removal")
    Go removePasskey(@PathVariable String id, SignedIn reader) {
        access.removePasskey(reader.person(), id);
        return new Go("/me", "staff.passkey.removed");
    }

    @PostMapping("/me/keys")
    Answer makeKey(ApiKeyForm form, SignedIn reader) {
        var problems = form.problems(staff.today());
        if (problems.any()) {
            return me(reader).with(form, problems);
        }
        var until = Days.day(form.until()).orElseThrow();
        return new ApiKeyPage(form.label(), access.makeKey(reader.person(), form.label(), until, Actor.of(reader)));
    }

    @PostMapping("/me/keys/{id}/withdrawal")
    Go withdrawKey(@PathVariable long id, SignedIn reader) {
        access.withdrawKey(reader.person(), id, Actor.of(reader));
        return new Go("/me", "staff.key.withdrawn");
    }
}
