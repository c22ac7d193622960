package torg.records.retention.web;

import java.util.List;
import torg.records.retention.StandingHold;
import torg.shell.Page;
import torg.shell.Problems;

/** What somebody has said must stay, the standing ones first. */
public record HoldsPage(List<StandingHold> holds, HoldForm form, Problems problems) implements Page {
    @Override
    public String title() {
        return "retention.holds";
    }
}
