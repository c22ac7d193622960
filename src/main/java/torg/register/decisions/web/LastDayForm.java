package torg.register.decisions.web;

import java.time.LocalDate;
import java.util.Objects;
import torg.shell.Days;
import torg.shell.Problems;

/** The last day of a moratorium. */
public record LastDayForm(String lastDay) {
    public LastDayForm {
        lastDay = Objects.toString(lastDay, "").strip();
    }

    Problems problems() {
        return Problems.NONE.unless(Days.day(lastDay).isPresent(), "lastDay", "register.form.give-day");
    }

    LocalDate day() {
        return Days.day(lastDay).orElseThrow();
    }
}
