package torg.register.directory.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import torg.ledger.Actor;
import torg.register.Account;
import torg.register.AccountId;
import torg.register.Register;
import torg.register.directory.Directory;
import torg.shell.Answer;
import torg.shell.Go;
import torg.shell.Problems;
import torg.shell.SignedIn;
import torg.staff.Right;

/** An account's place in the public list, for those who keep the register. */
@Controller
class ListingController {
    private final Register register;
    private final Directory directory;

    ListingController(Register register, Directory directory) {
        this.register = register;
        this.directory = directory;
    }

    @GetMapping("/register/{id}/listing")
    ListingPage show(@PathVariable long id, SignedIn reader) {
        var account = register.find(new AccountId(id));
        return page(
                account,
                directory.open(account.id()),
                String.join(", ", directory.topicsOf(account.id())),
                reader,
                Problems.NONE);
    }

    private ListingPage page(Account account, boolean open, String topics, SignedIn reader, Problems problems) {
        return new ListingPage(
                account.id().value(),
                account.name(),
                account.network().brand(),
                open,
                directory.find(account.id().value()).isPresent(),
                topics,
                directory.topics(),
                reader.may(Right.REGISTER, account.unit().path()),
                problems);
    }

    @PostMapping("/register/{id}/listing")
    Answer save(@PathVariable long id, ListingForm form, SignedIn reader) {
        var account = register.find(new AccountId(id));
        reader.with(Right.REGISTER, account.unit().path());
        if (form.problems().any()) {
            return page(account, form.shown(), form.topics(), reader, form.problems());
        }
        var actor = Actor.of(reader);
        directory.show(account.id(), form.shown(), form.split(), actor);
        return new Go("/register/" + id + "/listing", "directory.listing.saved");
    }
}
