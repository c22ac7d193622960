package torg.register.administrators;

import java.util.Optional;
import org.springframework.stereotype.Component;
import torg.platforms.Network;
import torg.register.Account;
import torg.register.above.Facet;
import torg.shell.SignedIn;
import torg.shell.Words;

/** What an account's page says of who can sign in on its platform. The city's own square has no platform to sign in to. */
@Component
class AdministratorsFacet implements Facet.Teller {
    private static final int ORDER = 15;

    private final Administrators administrators;

    AdministratorsFacet(Administrators administrators) {
        this.administrators = administrators;
    }

    @Override
    public Optional<Facet> of(Account account, SignedIn reader) {
        if (account.network() == Network.SQUARE) {
            return Optional.empty();
        }
        var now = administrators.now(account.id());
        var broken = administrators.controls(account).stream()
                .filter(control -> !control.kept())
                .count();
        return Optional.of(new Facet(
                ORDER,
                "register.administrators.title",
                broken == 0 ? Facet.Mood.GOOD : Facet.Mood.WARN,
                now.isEmpty()
                        ? Words.t("register.administrators.facet.none")
                        : Words.t("register.administrators.facet", now.size(), broken),
                "/register/" + account.id().value() + "/administrators"));
    }
}
