package torg.policy.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Objects;
import java.util.Optional;
import torg.shell.Problems;

/** The day one wants to know the rules of; today when nothing is said. */
public record DayForm(String day) {
    public DayForm {
        day = Objects.toString(day, "").strip();
    }

    public Problems problems() {
        return Problems.NONE.unless(day.isEmpty() || chosen().isPresent(), "day", "policy.form.odd-day");
    }

    /** Between the years 1 and 9999: PostgreSQL and people agree on those. */
    public Optional<LocalDate> chosen() {
        try {
            return Optional.of(LocalDate.parse(day)).filter(d -> d.getYear() > 0 && d.getYear() < 10_000);
        } catch (DateTimeParseException nothingLikeADay) {
            return Optional.empty();
        }
    }
}
