package torg.register.checks;

import java.util.Optional;
import org.springframework.stereotype.Component;
import torg.register.Account;
import torg.register.above.Facet;
import torg.shell.SignedIn;
import torg.shell.Words;

/** What an account's page says of its profile. */
@Component
class ChecksFacet implements Facet.Teller {
    private static final int ORDER = 20;

    private final Checks checks;

    ChecksFacet(Checks checks) {
        this.checks = checks;
    }

    @Override
    public Optional<Facet> of(Account account, SignedIn reader) {
        if (!account.network().isPublic()) {
            return Optional.of(new Facet(
                    ORDER,
                    "register.checks.title",
                    Facet.Mood.PLAIN,
                    Words.t("register.checks.not-applicable"),
                    "/register/" + account.id().value() + "/checks"));
        }
        var light = checks.light(account.id());
        return Optional.of(new Facet(
                ORDER,
                "register.checks.title",
                light.mood(),
                Words.t(light.word()),
                "/register/" + account.id().value() + "/checks"));
    }
}
