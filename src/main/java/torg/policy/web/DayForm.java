package torg.policy.web;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import torg.shell.Days;
import torg.shell.Problems;

/** The day one wants to know the rules of; today when nothing is said. */
public record DayForm(String day) {
    public DayForm {
        day = Objects.toString(day, "").strip();
    }

    public Problems problems() {
        return Problems.NONE.unless(day.isEmpty() || chosen().isPresent(), "day", "policy.form.odd-day");
    }

    public Optional<LocalDate> chosen() {
        return Days.day(day);
    }
}
