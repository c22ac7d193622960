package torg.staff.web;

import java.util.Objects;
import torg.shell.Days;
import torg.shell.Problems;

/** The last day of a role, of a delegation, or of somebody's time here. */
public record LastDayForm(String lastDay) {
    public LastDayForm {
        lastDay = Objects.toString(lastDay, "").strip();
    }

    Problems problems() {
        return Problems.NONE.unless(Days.day(lastDay).isPresent(), "lastDay", "staff.day-missing");
    }
}
