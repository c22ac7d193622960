package torg.register.texts.web;

import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import torg.ledger.Actor;
import torg.register.Account;
import torg.register.AccountId;
import torg.register.Register;
import torg.register.texts.Texts;
import torg.shell.Answer;
import torg.shell.Go;
import torg.shell.Problems;
import torg.shell.SignedIn;
import torg.shell.Words;
import torg.staff.Right;

/** The texts of one account: proposed, edited, decided. */
@Controller
class TextsController {
    private final Register register;
    private final Texts texts;

    TextsController(Register register, Texts texts) {
        this.register = register;
        this.texts = texts;
    }

    @GetMapping("/register/{id}/texts")
    TextsPage show(@PathVariable long id, SignedIn reader) {
        return page(register.find(new AccountId(id)), reader, Optional.empty(), Problems.NONE);
    }

    private TextsPage page(Account account, SignedIn reader, Optional<TextForm> typed, Problems problems) {
        return TextsPage.of(
                account, texts, typed, reader.may(Right.REGISTER, account.unit().path()), problems);
    }

    @PostMapping("/register/{id}/texts")
    Answer decide(@PathVariable long id, TextForm form, SignedIn reader) {
        var account = register.find(new AccountId(id));
        reader.with(Right.REGISTER, account.unit().path());
        var problems = form.problems(texts.limit(account));
        if (problems.any()) {
            return page(account, reader, Optional.of(form), problems);
        }
        texts.decide(
                account.id(), form.which().orElseThrow(), Words.locale().getLanguage(), form.text(), Actor.of(reader));
        return new Go("/register/" + id + "/texts", "texts.decided");
    }

    @PostMapping("/register/{id}/texts/keeping")
    Go keep(@PathVariable long id, SignedIn reader) {
        var account = register.find(new AccountId(id));
        reader.with(Right.REGISTER, account.unit().path());
        texts.keep(account.id(), Actor.of(reader));
        return new Go("/register/" + id + "/texts", "texts.kept");
    }
}
