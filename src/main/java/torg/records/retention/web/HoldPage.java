package torg.records.retention.web;

import torg.records.retention.StandingHold;
import torg.shell.Page;
import torg.shell.Problems;

/** One hold. @param mayLift whether the reader may, where it is */
public record HoldPage(StandingHold hold, boolean mayLift, LiftForm form, Problems problems) implements Page {
    @Override
    public String title() {
        return "retention.hold";
    }
}
