package torg.register.duties.web;

import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import torg.ledger.Actor;
import torg.register.Account;
import torg.register.AccountId;
import torg.register.Register;
import torg.register.duties.Duties;
import torg.shell.Answer;
import torg.shell.Go;
import torg.shell.Problems;
import torg.shell.SignedIn;
import torg.staff.Person;
import torg.staff.Right;
import torg.staff.Staff;

/** Who answers for an account. */
@Controller
class DutiesController {
    private final Duties duties;
    private final Register register;
    private final Staff staff;

    DutiesController(Duties duties, Register register, Staff staff) {
        this.duties = duties;
        this.register = register;
        this.staff = staff;
    }

    @GetMapping("/register/{id}/duties")
    DutiesPage duties(@PathVariable long id, SignedIn reader) {
        var account = register.find(new AccountId(id));
        return DutiesPage.of(
                account,
                duties.staffing(account.id()),
                duties.ultimately(account, staff.today()),
                duties.lacks(account),
                reader.may(Right.REGISTER, account.unit().path()));
    }

    @GetMapping("/register/{id}/duties/assignment")
    DutiesFormPage form(@PathVariable long id, SignedIn reader) {
        var account = assignable(id, reader);
        var form = DutiesForm.of(duties.staffing(account.id()), this::written);
        return page(account, form, Problems.NONE);
    }

    @PostMapping("/register/{id}/duties/assignment")
    Answer assign(@PathVariable long id, DutiesForm form, SignedIn reader) {
        var account = assignable(id, reader);
        var problems = form.problems(staff, duties.required(account));
        if (problems.any()) {
            return page(account, form, problems);
        }
        duties.assign(account.id(), form.staffing(staff), Actor.of(reader));
        return new Go("/register/" + id + "/duties", "register.duties.assigned");
    }

    private Account assignable(long id, SignedIn reader) {
        var account = register.find(new AccountId(id));
        reader.with(Right.REGISTER, account.unit().path());
        return account;
    }

    private DutiesFormPage page(Account account, DutiesForm form, Problems problems) {
        return new DutiesFormPage(account.id().value(), account.name(), duties.required(account), form, problems);
    }

    /** By name, unless two are called that: then by the address, so that saving a page unchanged changes nobody. */
    private String written(Person person) {
        return staff.personNamed(person.name()).equals(Optional.of(person))
                        || person.email().isEmpty()
                ? person.name()
                : person.email();
    }
}
