package torg.exports;

import java.util.Optional;
import org.springframework.stereotype.Component;
import torg.exports.formats.Format;
import torg.register.Account;
import torg.register.above.Facet;
import torg.shell.SignedIn;
import torg.shell.Words;

/** On an account's page: what was said before Torg was there. */
@Component
class ExportsFacet implements Facet.Teller {
    private static final int ORDER = 78;

    private final ItemRows items;

    ExportsFacet(ItemRows items) {
        this.items = items;
    }

    @Override
    public Optional<Facet> of(Account account, SignedIn reader) {
        return Format.of(account.network())
                .map(format -> new Facet(
                        ORDER,
                        "exports.title",
                        Facet.Mood.PLAIN,
                        Words.t("exports.facet", items.count(account.id())),
                        "/register/" + account.id().value() + "/exports"));
    }
}
