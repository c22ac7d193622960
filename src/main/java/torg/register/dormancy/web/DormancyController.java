package torg.register.dormancy.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import torg.ledger.Actor;
import torg.register.Account;
import torg.register.AccountId;
import torg.register.Register;
import torg.register.dormancy.Dormancy;
import torg.shell.Answer;
import torg.shell.Go;
import torg.shell.Problems;
import torg.shell.SignedIn;
import torg.staff.Right;

/** Silent accounts: everybody may read why one should rest, those who answer for the unit lay it to rest. */
@Controller
class DormancyController {
    private final Dormancy dormancy;
    private final Register register;

    DormancyController(Dormancy dormancy, Register register) {
        this.dormancy = dormancy;
        this.register = register;
    }

    @GetMapping("/register/{id}/dormancy")
    DormancyPage page(@PathVariable long id, SignedIn reader) {
        var account = register.find(new AccountId(id));
        return new DormancyPage(
                id,
                account.name(),
                account.stage(),
                dormancy.lastDay(account.id()),
                dormancy.proposal(account),
                dormancy.rule(account).said(),
                reader.may(Right.REGISTER, account.unit().path()),
                RestForm.BLANK,
                Problems.NONE);
    }

    @PostMapping("/register/{id}/dormancy")
    Answer rest(@PathVariable long id, RestForm form, SignedIn reader) {
        var account = worked(id, reader);
        if (form.problems().any()) {
            return page(id, reader).with(form, form.problems());
        }
        dormancy.rest(account.id(), form.reason(), Actor.of(reader));
        return new Go("/register/" + id + "/dormancy", "register.dormancy.rested");
    }

    @PostMapping("/register/{id}/dormancy/waking")
    Go wake(@PathVariable long id, SignedIn reader) {
        dormancy.wake(worked(id, reader).id(), Actor.of(reader));
        return new Go("/register/" + id + "/dormancy", "register.dormancy.woken");
    }

    private Account worked(long id, SignedIn reader) {
        var account = register.find(new AccountId(id));
        reader.with(Right.REGISTER, account.unit().path());
        return account;
    }
}
