package torg.register.attestation.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import torg.ledger.Actor;
import torg.register.Account;
import torg.register.AccountId;
import torg.register.Register;
import torg.register.attestation.Attestations;
import torg.shell.Answer;
import torg.shell.Go;
import torg.shell.Problems;
import torg.shell.SignedIn;
import torg.staff.Person;

/** The half-yearly attestation. Everybody may read it; only the responsible gives it. */
@Controller
class AttestationController {
    private final Attestations attestations;
    private final Register register;

    AttestationController(Attestations attestations, Register register) {
        this.attestations = attestations;
        this.register = register;
    }

    @GetMapping("/register/{id}/attestation")
    AttestationPage sheet(@PathVariable long id, SignedIn reader) {
        return page(register.find(new AccountId(id)), AttestationForm.BLANK, Problems.NONE, reader);
    }

    @PostMapping("/register/{id}/attestation")
    Answer give(@PathVariable long id, AttestationForm form, SignedIn reader) {
        var account = register.find(new AccountId(id));
        var sheet = attestations.sheet(account);
        if (mayGive(account, reader) && form.problems(sheet).any()) {
            return page(account, form, form.problems(sheet), reader);
        }
        attestations.give(account.id(), form.seen(), form.answers(sheet), reader.person(), Actor.of(reader));
        return new Go("/register/" + id + "/attestation", "register.attestation.given");
    }

    private AttestationPage page(Account account, AttestationForm form, Problems problems, SignedIn reader) {
        var all = attestations.of(account.id());
        var open = all.stream().filter(one -> one.given().isEmpty()).findFirst();
        var sheet = attestations.sheet(account);
        return new AttestationPage(
                account.id().value(),
                account.name(),
                account.responsible().map(Person::name),
                open.map(one -> one.due()),
                open.filter(one -> one.late(attestations.today())).isPresent(),
                open.filter(one -> one.lapsed().isPresent()).isPresent(),
                AttestationPage.rows(account.id().value(), sheet, form, problems),
                sheet.mark(),
                mayGive(account, reader),
                AttestationPage.past(all),
                problems);
    }

    private static boolean mayGive(Account account, SignedIn reader) {
        return account.decision().isPresent()
                && account.responsible()
                        .filter(person -> person.id() == reader.person())
                        .isPresent();
    }
}
