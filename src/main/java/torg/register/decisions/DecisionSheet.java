package torg.register.decisions;

import java.time.LocalDate;
import java.util.Optional;
import torg.register.Account;
import torg.shell.Words;
import torg.shell.paper.Sheet;
import torg.staff.Delegation;

/**
 * The paper of a decision on an account.
 *
 * @param delegation the sub-delegation it was taken under; empty when the head of administration decided
 * @param refusedBecause the reason for a no; empty for a yes
 * @param despite why it was decided although new accounts are held back
 */
public record DecisionSheet(
        String city,
        Account account,
        Optional<Application> application,
        String reference,
        LocalDate decidedOn,
        String decidedBy,
        Optional<Delegation> delegation,
        Optional<String> refusedBecause,
        Optional<String> despite)
        implements Sheet {

    @Override
    public String title() {
        return Words.t(
                refusedBecause.isPresent() ? "register.paper.no" : "register.paper.yes",
                account.name(),
                account.network().brand(),
                reference);
    }

    public String decision() {
        return Words.t(
                refusedBecause.isPresent() ? "register.paper.decided-no" : "register.paper.decided-yes",
                city,
                account.name(),
                account.network().brand(),
                account.unit().name());
    }

    public String authority() {
        return delegation
                .map(d -> Words.t(
                        "register.paper.delegate", d.reference(), d.head().name()))
                .orElseGet(() -> Words.t("register.paper.head"));
    }
}
