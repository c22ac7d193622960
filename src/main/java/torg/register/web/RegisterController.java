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
import torg.register.Reconnection;
import torg.register.Register;
import torg.register.above.Facet;
import torg.register.stages.Decision;
import torg.register.stages.Stage;
import torg.shell.Answer;
import torg.shell.Go;
import torg.shell.SignedIn;
import torg.staff.Right;
import torg.staff.Staff;
import torg.staff.Unit;

/** The register's pages. */
@Controller
class RegisterController {
    private static final int PAGE = 50;

    private final Register register;
    private final Reconnection reconnection;
    private final Connections connections;
    private final Platforms platforms;
    private final Staff staff;
    private final Ledger ledger;
    private final List<Facet.Teller> tellers;

    RegisterController(
            Register register,
            Reconnection reconnection,
            Connections connections,
            Platforms platforms,
            Staff staff,
            Ledger ledger,
            List<Facet.Teller> tellers) {
        this.register = register;
        this.reconnection = reconnection;
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
        reader.with(Right.APPLY);
        return AccountFormPage.blank(staff.below(reader.places(Right.APPLY)));
    }

    @PostMapping("/register")
    Answer add(AccountForm form, SignedIn reader) {
        reader.with(Right.APPLY);
        var problems = form.problems(staff);
        if (problems.any()) {
            return new AccountFormPage(Optional.empty(), form, staff.below(reader.places(Right.APPLY)), problems);
        }
        var particulars = form.particulars(staff);
        reader.with(Right.APPLY, particulars.unit().path());
        var id = register.register(particulars, Optional.empty(), Actor.of(reader));
        return new Go("/register/" + id.value() + "/application", "register.registered");
    }

    @GetMapping("/register/{id}")
    AccountPage account(@PathVariable long id, SignedIn reader) {
        var account = register.find(new AccountId(id));
        return new AccountPage(
                account,
                board(account.unit()),
                account.decision()
                        .flatMap(Decision::delegation)
                        .map(given -> staff.delegation(given).reference()),
                register.openedOn(account.id()),
                account.connection().flatMap(connections::health),
                Ways.of(platforms.on(account.network())),
                reader.may(correcting(account), account.unit().path()),
                reader.may(Right.REGISTER, account.unit().path()),
                reader.may(Right.CONNECT, account.unit().path()),
                account.isRunBy(reader.person()),
                ledger.history("register/" + id),
                facets(account, reader));
    }

    /** The board or company it stands under; none for the city's own accounts. */
    private Optional<String> board(Unit unit) {
        return unit.path().reversed().stream()
                .map(staff::unit)
                .filter(above -> above.kind().controller())
                .map(Unit::name)
                .findFirst();
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
        reader.with(correcting(account), account.unit().path());
        return AccountFormPage.of(account, staff.below(reader.places(correcting(account))));
    }

    @PostMapping("/register/{id}/correction")
    Answer correct(@PathVariable long id, AccountForm form, SignedIn reader) {
        var account = register.find(new AccountId(id));
        reader.with(correcting(account), account.unit().path());
        var problems = form.problems(staff);
        if (problems.any()) {
            return new AccountFormPage(
                    Optional.of(id), form, staff.below(reader.places(correcting(account))), problems);
        }
        var particulars = form.particulars(staff);
        reader.with(correcting(account), particulars.unit().path());
        register.correct(account.id(), particulars, Actor.of(reader));
        return new Go("/register/" + id, "register.corrected");
    }

    /** A proposal belongs to whoever applies; what is examined or decided is corrected by those who answer for the unit. */
    private static String correcting(Account account) {
        return account.stage() == Stage.PROPOSED ? Right.APPLY : Right.REGISTER;
    }

    @PostMapping("/register/{id}/connection")
    Answer connect(@PathVariable long id, ConnectionForm form, SignedIn reader) {
        var account = register.find(new AccountId(id));
        var again = account.connection().isPresent();
        if (!again || !account.isRunBy(reader.person())) {
            reader.with(Right.CONNECT, account.unit().path());
        }
        var problems = form.problems(account.network());
        if (problems.any()) {
            return account(id, reader).with(problems, form);
        }
        if (again) {
            reconnection.reconnect(account.id(), form.credentials(account), Actor.of(reader));
            return new Go("/register/" + id, "register.connected-again");
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
