package torg.register.administrators.web;

import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import torg.ledger.Actor;
import torg.register.Account;
import torg.register.AccountId;
import torg.register.Register;
import torg.register.administrators.Administrators;
import torg.shell.Answer;
import torg.shell.Go;
import torg.shell.SignedIn;
import torg.staff.Right;
import torg.staff.Staff;

/** The access sheet. Whoever answers for the account keeps it, and whoever keeps the register. */
@Controller
class AdministratorsController {
    private final Administrators administrators;
    private final Register register;
    private final Staff staff;

    AdministratorsController(Administrators administrators, Register register, Staff staff) {
        this.administrators = administrators;
        this.register = register;
        this.staff = staff;
    }

    @GetMapping("/register/{id}/administrators")
    AdministratorsPage sheet(@PathVariable long id, SignedIn reader) {
        var account = register.find(new AccountId(id));
        return AdministratorsPage.of(
                account,
                administrators.now(account.id()),
                administrators.before(account.id()),
                administrators.controls(account),
                administrators.goodFor(account),
                administrators.today(),
                keeps(account, reader));
    }

    @PostMapping("/register/{id}/administrators")
    Answer add(@PathVariable long id, AdministratorForm form, SignedIn reader) {
        var account = kept(id, reader);
        var problems = form.problems(staff);
        if (problems.any()) {
            return sheet(id, reader).with(form, problems);
        }
        administrators.add(
                account.id(), form.who(staff), form.role(), form.twoFactor(), form.recovery(), Actor.of(reader));
        return new Go("/register/" + id + "/administrators", "register.administrators.added");
    }

    @PostMapping("/register/{id}/administrators/{administrator}/verification")
    Go verify(@PathVariable long id, @PathVariable long administrator, VerificationForm form, SignedIn reader) {
        var account = kept(id, reader);
        administrators.verify(account.id(), administrator, form.twoFactor(), Actor.of(reader));
        return new Go("/register/" + id + "/administrators", "register.administrators.verified");
    }

    @PostMapping("/register/{id}/administrators/{administrator}/removal")
    Go remove(@PathVariable long id, @PathVariable long administrator, SignedIn reader) {
        var account = kept(id, reader);
        administrators.remove(account.id(), administrator, Actor.of(reader));
        return new Go("/register/" + id + "/administrators", "register.administrators.removed");
    }

    private Account kept(long id, SignedIn reader) {
        var account = register.find(new AccountId(id));
        if (!keeps(account, reader)) {
            reader.with(Right.REGISTER, account.unit().path());
        }
        return account;
    }

    private static boolean keeps(Account account, SignedIn reader) {
        return reader.may(Right.REGISTER, account.unit().path())
                || Stream.of(account.responsible(), account.substitute())
                        .flatMap(answering -> answering.stream())
                        .anyMatch(person -> person.id() == reader.person());
    }
}
