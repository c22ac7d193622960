package torg.register.closing;

import java.util.Optional;
import org.springframework.stereotype.Component;
import torg.register.Account;
import torg.register.above.Facet;
import torg.register.stages.Stage;
import torg.shell.SignedIn;
import torg.shell.Words;

/** What an account's page says of its end. */
@Component
class ClosingFacet implements Facet.Teller {
    private static final int ORDER = 80;

    private final Endings endings;

    ClosingFacet(Endings endings) {
        this.endings = endings;
    }

    @Override
    public Optional<Facet> of(Account account, SignedIn reader) {
        var to = "/register/" + account.id().value() + "/closing";
        if (account.stage() == Stage.CLOSED) {
            return Optional.of(new Facet(
                    ORDER,
                    "register.closing.title",
                    Facet.Mood.PLAIN,
                    Words.t(account.stage().word()),
                    to));
        }
        if (account.lastDay().isPresent()) {
            var left = endings.requirements(account).stream()
                    .filter(requirement -> !requirement.met())
                    .count();
            return Optional.of(new Facet(
                    ORDER,
                    "register.closing.title",
                    left == 0 ? Facet.Mood.GOOD : Facet.Mood.WARN,
                    Words.t("register.closing.facet", left),
                    to));
        }
        return Optional.of(new Facet(
                ORDER, "register.closing.title", Facet.Mood.PLAIN, Words.t("register.closing.facet.none"), to));
    }
}
