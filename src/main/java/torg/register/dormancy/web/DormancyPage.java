package torg.register.dormancy.web;

import java.time.LocalDate;
import java.util.Optional;
import torg.register.dormancy.Proposal;
import torg.register.stages.Stage;
import torg.shell.Page;
import torg.shell.Problems;

/**
 * What is to become of an account that says nothing.
 *
 * @param lastDay the day of the newest own post that was ever seen
 * @param rule how long it may be silent, in words
 */
public record DormancyPage(
        long account,
        String name,
        Stage stage,
        Optional<LocalDate> lastDay,
        Optional<Proposal> proposal,
        String rule,
        boolean mayRest,
        RestForm form,
        Problems problems)
        implements Page {

    DormancyPage with(RestForm typed, Problems wrong) {
        return new DormancyPage(account, name, stage, lastDay, proposal, rule, mayRest, typed, wrong);
    }

    @Override
    public String title() {
        return "register.dormancy.title";
    }

    /** As the proposal has it, where there is one: a newer post may have been taken away since. */
    public Optional<LocalDate> last() {
        return proposal.map(Proposal::since).or(() -> lastDay);
    }

    public boolean resting() {
        return stage == Stage.DORMANT;
    }
}
