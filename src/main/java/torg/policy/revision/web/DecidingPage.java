package torg.policy.revision.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import torg.policy.Case;
import torg.policy.Foresight.Outlook;
import torg.policy.revision.Round;
import torg.policy.revision.Stance;
import torg.policy.revision.Version;
import torg.policy.revision.Version.State;
import torg.shell.Page;
import torg.shell.Problems;

/**
 * Before a decision: what would become of the accounts, what the asked have said, and only then the form.
 *
 * @param outlook empty when nothing in this Torg can foresee it yet
 * @param failing examples that stop the decision
 */
public record DecidingPage(
        Version version,
        Optional<Foreseen> outlook,
        List<Case.Run> failing,
        boolean mayDecide,
        LocalDate today,
        DecisionForm form,
        Problems problems)
        implements Page {

    /** @param names the titles of the rules in {@code outlook.causes}, in the same order */
    public record Foreseen(Outlook outlook, List<String> names) {}

    @Override
    public String title() {
        return "policy.outlook";
    }

    public Optional<Round> round() {
        return version.state() instanceof State.OnRemiss(var round) ? Optional.of(round) : Optional.empty();
    }

    public Stance[] stances() {
        return Stance.values();
    }

    /** Whether the form stands there: the reader may, everybody has had the time, and no example fails. */
    public boolean decidable() {
        return mayDecide
                && failing.isEmpty()
                && round().filter(r -> r.over(today)).isPresent();
    }

    public String day() {
        return form.decidedOn().isEmpty() ? today.toString() : form.decidedOn();
    }

    public String first() {
        return form.inForce().isEmpty() ? today.plusDays(1).toString() : form.inForce();
    }
}
