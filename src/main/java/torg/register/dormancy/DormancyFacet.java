package torg.register.dormancy;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;
import torg.register.Account;
import torg.register.above.Facet;
import torg.register.stages.State;
import torg.shell.SignedIn;
import torg.shell.Words;

/** What an account's page says of its silence. Nothing while it speaks. */
@Component
class DormancyFacet implements Facet.Teller {
    private static final int ORDER = 75;

    private final Dormancy dormancy;

    DormancyFacet(Dormancy dormancy) {
        this.dormancy = dormancy;
    }

    @Override
    public Optional<Facet> of(Account account, SignedIn reader) {
        return account.state() instanceof State.Dormant dormant
                ? Optional.of(facet(account, Facet.Mood.PLAIN, "register.dormancy.facet.since", dormant.since()))
                : dormancy.proposal(account)
                        .map(proposal ->
                                facet(account, Facet.Mood.WARN, "register.dormancy.facet.proposed", proposal.since()));
    }

    private static Facet facet(Account account, Facet.Mood mood, String word, LocalDate since) {
        return new Facet(
                ORDER,
                "register.dormancy.title",
                mood,
                Words.t(word, Words.date(since)),
                "/register/" + account.id().value() + "/dormancy");
    }
}
