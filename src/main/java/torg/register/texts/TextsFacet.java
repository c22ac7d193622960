package torg.register.texts;

import java.util.Optional;
import org.springframework.stereotype.Component;
import torg.register.Account;
import torg.register.above.Facet;
import torg.shell.SignedIn;
import torg.shell.Words;

/** How an account's texts stand, in a line on its page. */
@Component
class TextsFacet implements Facet.Teller {
    private final Texts texts;

    TextsFacet(Texts texts) {
        this.texts = texts;
    }

    @Override
    public Optional<Facet> of(Account account, SignedIn reader) {
        var to = "/register/" + account.id().value() + "/texts";
        if (!texts.waitingFor(account.id()).isEmpty()) {
            return Optional.of(new Facet(60, "texts.title", Facet.Mood.WARN, Words.t("texts.facet.sister"), to));
        }
        return Optional.of(texts.newest(account.id(), Kind.SHORT)
                .map(decided -> new Facet(
                        60, "texts.title", Facet.Mood.GOOD, Words.t("texts.facet.version", decided.version()), to))
                .orElseGet(() -> new Facet(60, "texts.title", Facet.Mood.PLAIN, Words.t("texts.facet.none"), to)));
    }
}
