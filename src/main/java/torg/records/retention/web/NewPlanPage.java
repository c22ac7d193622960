package torg.records.retention.web;

import java.util.List;
import torg.privacy.disposal.DocumentKind;
import torg.privacy.disposal.Stock.Counted;
import torg.shell.Page;
import torg.shell.Problems;
import torg.staff.Unit;

/** Where a decided plan is entered. @param city whether the reader may enter one for the whole city */
public record NewPlanPage(List<Unit> boards, boolean city, PlanForm form, Problems problems) implements Page {
    @Override
    public String title() {
        return "retention.new-plan";
    }

    public List<DocumentKind> kinds() {
        return PlanForm.KINDS;
    }

    public List<Counted> counted() {
        return List.of(Counted.values());
    }
}
