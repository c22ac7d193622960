package torg.records.retention.web;

import java.util.List;
import torg.records.retention.Fates;
import torg.records.retention.Plan;
import torg.shell.Page;

/** One version of the plan, with what in it has been repealed. */
public record PlanPage(Plan plan, boolean holds, List<String> repealed) implements Page {
    @Override
    public String title() {
        return "retention.plan";
    }

    public String said(Plan.Line line) {
        return Fates.said(line);
    }
}
