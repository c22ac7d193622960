package torg.register.decisions.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import torg.register.Account;
import torg.register.decisions.Application;
import torg.register.decisions.KeptPaper;
import torg.register.decisions.Moratorium;
import torg.register.decisions.Neighbour;
import torg.register.stages.Refusal;
import torg.register.stages.Stage;
import torg.register.stages.State;
import torg.shell.Page;
import torg.shell.Problems;

/** What a decider needs on one page: the application, what there is already, what holds it back, and the yes and the no. */
public record DecisionPage(
        Account account,
        Optional<Application> application,
        List<Neighbour> neighbours,
        List<Moratorium> holding,
        List<KeptPaper> papers,
        boolean mayDecide,
        boolean mayApply,
        boolean mayRegister,
        LocalDate today,
        DecisionForm form,
        Problems problems)
        implements Page {

    @Override
    public String title() {
        return "register.decisions.title";
    }

    public boolean decidable() {
        return account.stage() == Stage.PROPOSED || account.stage() == Stage.UNDER_REVIEW;
    }

    public boolean underReview() {
        return account.stage() == Stage.UNDER_REVIEW;
    }

    public boolean appliable() {
        return account.stage() == Stage.PROPOSED && mayApply;
    }

    public boolean canComeBack() {
        return account.stage() == Stage.REFUSED && mayRegister;
    }

    public Optional<Refusal> refusal() {
        return account.state() instanceof State.TurnedDown(var refusal) ? Optional.of(refusal) : Optional.empty();
    }

    public String day() {
        return form.decidedOn().isEmpty() ? today.toString() : form.decidedOn();
    }
}
