package torg.register.incident;

import java.util.Optional;
import org.springframework.stereotype.Component;
import torg.register.Account;
import torg.register.above.Facet;
import torg.register.stages.Stage;
import torg.shell.SignedIn;
import torg.shell.Words;

/** What an account's page says of hijackings; where one reports one. */
@Component
class IncidentFacet implements Facet.Teller {
    private static final int ORDER = 70;

    private final Incidents incidents;

    IncidentFacet(Incidents incidents) {
        this.incidents = incidents;
    }

    @Override
    public Optional<Facet> of(Account account, SignedIn reader) {
        if (account.stage() == Stage.CLOSED) {
            return Optional.empty();
        }
        var all = incidents.of(account.id());
        var hijacked = account.stage() == Stage.HIJACKED;
        return Optional.of(new Facet(
                ORDER,
                "register.incident.title",
                hijacked ? Facet.Mood.BAD : Facet.Mood.PLAIN,
                hijacked
                        ? Words.t(
                                "register.incident.facet.now",
                                all.getFirst().left().size())
                        : Words.t("register.incident.facet", all.size()),
                "/register/" + account.id().value() + "/incident"));
    }
}
