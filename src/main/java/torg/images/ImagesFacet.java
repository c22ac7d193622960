package torg.images;

import java.util.Optional;
import org.springframework.stereotype.Component;
import torg.register.Account;
import torg.register.above.Facet;
import torg.shell.SignedIn;
import torg.shell.Words;

/** On an account's page: what has to go from it. Nothing is said where nothing has to. */
@Component
class ImagesFacet implements Facet.Teller {
    private final TakedownRows takedowns;

    ImagesFacet(TakedownRows takedowns) {
        this.takedowns = takedowns;
    }

    @Override
    public Optional<Facet> of(Account account, SignedIn reader) {
        var left = takedowns.of(account.id()).stream().filter(Takedown::isOpen).count();
        return left == 0
                ? Optional.empty()
                : Optional.of(new Facet(
                        75,
                        "images.account.title",
                        Facet.Mood.BAD,
                        Words.t("images.facet", left),
                        "/register/" + account.id().value() + "/images"));
    }
}
