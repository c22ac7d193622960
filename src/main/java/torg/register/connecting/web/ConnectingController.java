package torg.register.connecting.web;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import torg.ledger.Actor;
import torg.platforms.Ability;
import torg.platforms.Connections;
import torg.platforms.Platforms;
import torg.platforms.consent.Apps;
import torg.platforms.consent.Consent.Choice;
import torg.platforms.consent.Consents;
import torg.platforms.consent.Consents.Came;
import torg.platforms.consent.Consents.Waiting;
import torg.platforms.consent.Family;
import torg.register.Account;
import torg.register.AccountId;
import torg.register.Reconnection;
import torg.register.Register;
import torg.shell.Answer;
import torg.shell.Go;
import torg.shell.Problems;
import torg.shell.ShellSettings;
import torg.shell.SignedIn;
import torg.staff.Right;

/**
 * To the platform's page and back. Somebody goes there by a link and not by a form: a form may lead nowhere but here, by the
 * page's own content policy, and browsers hold that against every address on the way.
 */
@Controller
class ConnectingController {
    private final Register register;
    private final Reconnection reconnection;
    private final Connections connections;
    private final Platforms platforms;
    private final Consents consents;
    private final Apps apps;
    private final ShellSettings settings;

    ConnectingController(
            Register register,
            Reconnection reconnection,
            Connections connections,
            Platforms platforms,
            Consents consents,
            Apps apps,
            ShellSettings settings) {
        this.register = register;
        this.reconnection = reconnection;
        this.connections = connections;
        this.platforms = platforms;
        this.consents = consents;
        this.apps = apps;
        this.settings = settings;
    }

    /** Asks for a way there, which nobody but the reader can come back by; the link on the page is the second click. */
    @GetMapping("/register/{id}/connecting")
    Answer connecting(@PathVariable long id, SignedIn reader) {
        var account = permitted(id, reader);
        var again = account.connection().isPresent();
        if (again) {
            account.reconnectable();
        } else {
            account.connectable();
        }
        if (!byConsent(account)) {
            return new Go("/register/" + id + "#connection", "register.connecting.by-secret");
        }
        var lead = consents.lead(account.network(), account.id().subject(), reader.person());
        return new ConnectingPage(
                id,
                account.name(),
                account.network().brand(),
                account.handle(),
                again,
                account.connection().flatMap(connections::health).flatMap(Connections.Health::word),
                lead.page().map(Object::toString),
                lead.word());
    }

    private boolean byConsent(Account account) {
        return platforms
                .on(account.network())
                .filter(platform -> platform.abilities().contains(Ability.CONSENT))
                .isPresent();
    }

    /** Those who run an account may renew what was once connected, and nothing else. */
    private Account permitted(long id, SignedIn reader) {
        var account = register.find(new AccountId(id));
        if (account.connection().isEmpty() || !account.isRunBy(reader.person())) {
            reader.with(Right.CONNECT, account.unit().path());
        }
        return account;
    }

    @GetMapping(Consents.BACK)
    Answer back(BackForm form, SignedIn reader) {
        return switch (consents.back(form.state(), form.code(), form.error(), reader.person())) {
            case Came.No(var word, var about) -> new ConsentNoPage(word, "", about.map(ConnectingController::id));
            case Came.Agreed(var asked, var about, var choices) ->
                agreed(asked, permitted(id(about), reader), choices, reader);
        };
    }

    private static long id(String about) {
        return Long.parseLong(about.substring(about.indexOf('/') + 1));
    }

    private Answer agreed(long asked, Account account, List<Choice> choices, SignedIn reader) {
        if (account.connection().isPresent()) {
            return again(asked, account, choices, reader);
        }
        if (choices.size() == 1 && ChoicePage.isNamed(account.handle(), choices.getFirst())) {
            return connected(asked, account, choices.getFirst(), reader);
        }
        account.connectable();
        consents.keep(asked, choices);
        return new Go("/connections/consent/" + asked, "register.connecting.choose.notice");
    }

    /** The same account as before, or none: what is connected is what was decided. */
    private Answer again(long asked, Account account, List<Choice> choices, SignedIn reader) {
        var connection = account.reconnectable();
        var same = choices.stream()
                .filter(choice -> connections.isSame(connection, choice.granted()))
                .findFirst();
        if (same.isEmpty()) {
            return new ConsentNoPage(
                    "platforms.another-account",
                    choices.getFirst().name(),
                    Optional.of(account.id().value()));
        }
        reconnection.reconnect(account.id(), same.get().granted(), Actor.of(reader));
        consents.chosen(asked);
        return new Go("/register/" + account.id().value(), "register.connected-again");
    }

    private Go connected(long asked, Account account, Choice choice, SignedIn reader) {
        register.connect(account.id(), choice.granted(), Actor.of(reader));
        consents.chosen(asked);
        return new Go("/register/" + account.id().value(), "register.connected");
    }

    @GetMapping("/connections/consent/{asked}")
    Answer choices(@PathVariable long asked, SignedIn reader) {
        return consents.waiting(asked, reader.person())
                .<Answer>map(waiting -> page(waiting, Problems.NONE, reader))
                .orElseGet(ConnectingController::tooLate);
    }

    private ChoicePage page(Waiting waiting, Problems problems, SignedIn reader) {
        return ChoicePage.of(waiting, permitted(id(waiting.about()), reader), problems);
    }

    private static Answer tooLate() {
        return new ConsentNoPage("platforms.consent.too-late", "", Optional.empty());
    }

    @PostMapping("/connections/consent/{asked}")
    Answer choose(@PathVariable long asked, ChoiceForm form, SignedIn reader) {
        return consents.waiting(asked, reader.person())
                .map(waiting -> chosen(waiting, form, reader))
                .orElseGet(ConnectingController::tooLate);
    }

    private Answer chosen(Waiting waiting, ChoiceForm form, SignedIn reader) {
        return waiting.choices().stream()
                .filter(choice -> choice.granted().remoteId().equals(form.choice()))
                .findFirst()
                .<Answer>map(
                        choice -> connected(waiting.asked(), permitted(id(waiting.about()), reader), choice, reader))
                .orElseGet(() -> page(
                        waiting, Problems.NONE.unless(false, "choice", "register.connecting.choose.missing"), reader));
    }

    /** For the one who runs Torg: what has to be registered at each platform, and what has been. */
    @GetMapping("/connections/apps")
    AppsPage apps(SignedIn reader) {
        return new AppsPage(
                settings.address() + Consents.BACK,
                Arrays.stream(Family.values())
                        .map(family -> new AppsPage.Row(
                                AppsPage.title(family),
                                apps.of(family).isPresent(),
                                "TORG_" + family.name() + "_APP",
                                "TORG_" + family.name() + "_SECRET",
                                settings.address() + "/hooks/" + family.word()))
                        .toList());
    }
}
