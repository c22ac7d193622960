package torg.register.web;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import torg.ledger.Actor;
import torg.ledger.Ledger;
import torg.platforms.Connections;
import torg.platforms.Platforms;
import torg.register.Account;
import torg.register.AccountId;
import torg.register.Facet;
import torg.register.Register;
import torg.shell.Answer;
import torg.shell.Go;
import torg.shell.SignedIn;
import torg.staff.Right;
import torg.staff.Staff;

/** The register's pages. */
@Controller
class RegisterController {
    private static final int PAGE = 50;

    private final Register register;
    private final Connections connections;
    private final Platforms platforms;
    private final Staff staff;
    private final Ledger ledger;
    private final List<Facet.Teller> tellers;

    RegisterController(
            Register register,
            Connections connections,
            Platforms platforms,
            Staff staff,
            Ledger ledger,
            List<Facet.Teller> tellers) {
        this.register = register;
        this.connections = connections;
        this.platforms = platforms;
        this.staff = staff;
        this.ledger = ledger;
        this.tellers = tellers;
    }

    @GetMapping("/register")
    RegisterPage list(SearchForm form, SignedIn reader) {
        var found = register.search(form.search(), form.afterId(), PAGE + 1);
        return RegisterPage.of(form, found, PAGE, register.count(form.search()), reader);
    }

    @GetMapping("/register/new")
    AccountFormPage blank(SignedIn reader) {
        reader.with(Right.REGISTER);
        return AccountFormPage.blank(staff.below(reader.places(Right.REGISTER)));
    }

    @PostMapping("/register")
    Answer add(AccountForm form, SignedIn reader) {
        reader.with(Right.REGISTER);
        var problems = form.problems(staff);
        if (problems.any()) {
            return new AccountFormPage(Optional.empty(), form, staff.below(reader.places(Right.REGISTER)), problems);
        }
        var particulars = form.particulars(staff);
        reader.with(Right.REGISTER, particulars.unit().path());
        var id = register.register(particulars, Optional.empty(), Actor.of(reader));
        return new Go("/register/" + id.value() + "/application", "register.registered");
    }

    @GetMapping("/register/{id}")
    AccountPage account(@PathVariable long id, SignedIn reader) {
        var account = register.find(new AccountId(id));
        return new AccountPage(
                account,
                account.connection().flatMap(connections::health),
                platforms.on(account.network()).isPresent(),
                reader.may(Right.REGISTER, account.unit().path()),
                reader.may(Right.CONNECT, account.unit().path()),
                ledger.history("register/" + id),
                facets(account, reader));
    }

    private List<Facet> facets(Account account, SignedIn reader) {
        return tellers.stream()
                .flatMap(teller -> teller.of(account, reader).stream())
                .sorted(Comparator.comparingInt(Facet::order))
                .toList();
    }

    @GetMapping("/register/{id}/correction")
    AccountFormPage correction(@PathVariable long id, SignedIn reader) {
        var account = register.find(new AccountId(id));
        reader.with(Right.REGISTER, account.unit().path());
        return AccountFormPage.of(account, staff.below(reader.places(Right.REGISTER)));
    }

    @PostMapping("/register/{id}/correction")
    Answer correct(@PathVariable long id, AccountForm form, SignedIn reader) {
        var account = register.find(new AccountId(id));
        reader.with(Right.REGISTER, account.unit().path());
        var problems = form.problems(staff);
        if (problems.any()) {
            return new AccountFormPage(Optional.of(id), form, staff.below(reader.places(Right.REGISTER)), problems);
        }
        var particulars = form.particulars(staff);
        reader.with(Right.REGISTER, particulars.unit().path());
        register.correct(account.id(), particulars, Actor.of(reader));
        return new Go("/register/" + id, "register.corrected");
    }

    @PostMapping("/register/{id}/connection")
    Answer connect(@PathVariable long id, ConnectionForm form, SignedIn reader) {
        var account = register.find(new AccountId(id));
        reader.with(Right.CONNECT, account.unit().path());
        var problems = form.problems(account.network());
        if (problems.any()) {
            return account(id, reader).with(problems);
        }
        register.connect(account.id(), form.credentials(account), Actor.of(reader));
        return new Go("/register/" + id, "register.connected");
    }

    @PostMapping("/register/{id}/opening")
    Go open(@PathVariable long id, SignedIn reader) {
        var account = register.find(new AccountId(id));
        reader.with(Right.REGISTER, account.unit().path());
        register.open(account.id(), Actor.of(reader));
        return new Go("/register/" + id, "register.opened");
    }

    @PostMapping("/register/{id}/probe")
    Go probe(@PathVariable long id, SignedIn reader) {
        var account = register.find(new AccountId(id));
        reader.with(Right.CONNECT, account.unit().path());
        account.connection().ifPresent(connections::probe);
        return new Go("/register/" + id, "register.probed");
    }

    @PostMapping("/register/{id}/silence")
    Answer silence(@PathVariable long id, SilenceForm form, SignedIn reader) {
        var account = register.find(new AccountId(id));
        reader.with(Right.CONNECT, account.unit().path());
        if (form.problems().any()) {
            return account(id, reader).with(form.problems());
        }
        register.silence(account.id(), form.reason().strip(), Actor.of(reader));
        return new Go("/register/" + id, "register.silenced");
    }
}
