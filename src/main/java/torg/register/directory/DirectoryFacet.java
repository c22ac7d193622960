package torg.register.directory;

import java.util.Optional;
import org.springframework.stereotype.Component;
import torg.register.Account;
import torg.register.above.Facet;
import torg.shell.SignedIn;
import torg.shell.Words;

/** Whether the public sees an account, in a line on its page. */
@Component
class DirectoryFacet implements Facet.Teller {
    private final Directory directory;

    DirectoryFacet(Directory directory) {
        this.directory = directory;
    }

    @Override
    public Optional<Facet> of(Account account, SignedIn reader) {
        var to = "/register/" + account.id().value() + "/listing";
        if (directory.find(account.id().value()).isPresent()) {
            return Optional.of(
                    new Facet(70, "directory.listing", Facet.Mood.GOOD, Words.t("directory.facet.shown"), to));
        }
        return Optional.of(new Facet(
                70,
                "directory.listing",
                Facet.Mood.PLAIN,
                Words.t(directory.open(account.id()) ? "directory.facet.not-yet" : "directory.facet.hidden"),
                to));
    }
}
