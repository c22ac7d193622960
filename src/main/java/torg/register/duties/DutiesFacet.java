package torg.register.duties;

import java.util.Optional;
import org.springframework.stereotype.Component;
import torg.register.Account;
import torg.register.above.Facet;
import torg.shell.SignedIn;
import torg.shell.Words;

/** What an account's page says of who answers for it. */
@Component
class DutiesFacet implements Facet.Teller {
    private static final int ORDER = 10;

    private final Duties duties;

    DutiesFacet(Duties duties) {
        this.duties = duties;
    }

    @Override
    public Optional<Facet> of(Account account, SignedIn reader) {
        var lacks = duties.lacks(account);
        return Optional.of(new Facet(
                ORDER,
                "register.duties.title",
                lacks.isEmpty() ? Facet.Mood.GOOD : Facet.Mood.BAD,
                lacks.isEmpty()
                        ? Words.t("register.duties.facet.staffed")
                        : Words.t("register.duties.facet.lacks", lacks.size()),
                "/register/" + account.id().value() + "/duties"));
    }
}
