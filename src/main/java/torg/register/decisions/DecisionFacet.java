package torg.register.decisions;

import java.util.Optional;
import org.springframework.stereotype.Component;
import torg.register.Account;
import torg.register.above.Facet;
import torg.register.above.Facet.Mood;
import torg.shell.SignedIn;
import torg.shell.Words;

/** On the account's page: where its application and its decision are. */
@Component
class DecisionFacet implements Facet.Teller {

    @Override
    public Optional<Facet> of(Account account, SignedIn reader) {
        var mood = switch (account.stage()) {
            case PROPOSED, UNDER_REVIEW -> Mood.WARN;
            case REFUSED -> Mood.BAD;
            case DECIDED, ACTIVE, DORMANT, HIJACKED, CLOSING, ARCHIVED, CLOSED ->
                account.decision().isPresent() ? Mood.GOOD : Mood.WARN;
        };
        var said = account.decision()
                .map(decision -> decision.reference())
                .orElseGet(() -> Words.t(account.stage().word()));
        return Optional.of(new Facet(
                10,
                "register.decisions.title",
                mood,
                said,
                "/register/" + account.id().value() + "/decision"));
    }
}
