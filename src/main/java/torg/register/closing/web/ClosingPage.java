package torg.register.closing.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import torg.register.closing.Closing;
import torg.register.closing.Requirement;
import torg.register.stages.Receipt;
import torg.register.stages.Stage;
import torg.shell.Page;
import torg.shell.Problems;

/** An account's end: the decision, what is left to do, and afterwards what remains. */
public record ClosingPage(
        long account,
        String name,
        Stage stage,
        Optional<LocalDate> lastDay,
        Optional<Closing> closing,
        List<Requirement> requirements,
        Optional<Receipt> newestPackage,
        int noticeDays,
        LocalDate earliest,
        LocalDate today,
        boolean mayDecide,
        boolean mayWork,
        boolean mayFetch,
        ClosingForm form,
        Problems problems)
        implements Page {

    ClosingPage with(ClosingForm form, Problems problems) {
        return new ClosingPage(
                account,
                name,
                stage,
                lastDay,
                closing,
                requirements,
                newestPackage,
                noticeDays,
                earliest,
                today,
                mayDecide,
                mayWork,
                mayFetch,
                form,
                problems);
    }

    @Override
    public String title() {
        return "register.closing.title";
    }

    public boolean going() {
        return stage == Stage.CLOSING || stage == Stage.ARCHIVED;
    }

    public boolean over() {
        return stage == Stage.CLOSED;
    }

    public boolean canBegin() {
        return !going() && !over() && stage != Stage.REFUSED && stage != Stage.HIJACKED && stage != Stage.UNDER_REVIEW;
    }

    public boolean ready() {
        return requirements.stream().allMatch(Requirement::met);
    }
}
