package torg.records.packages;

import java.util.Optional;
import org.springframework.stereotype.Component;
import torg.register.Account;
import torg.register.above.Facet;
import torg.shell.SignedIn;
import torg.shell.Words;
import torg.staff.Right;

/** What an account's page says of how much of it goes to the archive. */
@Component
class PackagesFacet implements Facet.Teller {
    private static final int AFTER_THE_END = 85;

    private final LevelRows levels;

    PackagesFacet(LevelRows levels) {
        this.levels = levels;
    }

    @Override
    public Optional<Facet> of(Account account, SignedIn reader) {
        if (!reader.may(Right.ARCHIVE, account.unit().path())) {
            return Optional.empty();
        }
        var chosen = levels.newest(account.id());
        return Optional.of(new Facet(
                AFTER_THE_END,
                "records.packages.level",
                chosen.isPresent() ? Facet.Mood.GOOD : Facet.Mood.PLAIN,
                Words.t(chosen.map(one -> one.level().word()).orElse("records.packages.level.undecided")),
                "/records/packages/accounts/" + account.id().value()));
    }
}
