package torg.staff.absence.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Objects;
import java.util.Optional;
import torg.shell.Problems;

/** From when to when, and who stands in. No reason is asked for. */
public record AbsenceForm(String from, String until, String substitute) {
    static final AbsenceForm BLANK = new AbsenceForm("", "", "");

    public AbsenceForm {
        from = Objects.toString(from, "").strip();
        until = Objects.toString(until, "").strip();
        substitute = Objects.toString(substitute, "").strip();
    }

    Problems problems(boolean known) {
        return Problems.NONE
                .unless(day(from).isPresent(), "from", "staff.day-missing")
                .unless(day(until).isPresent(), "until", "staff.day-missing")
                .unless(
                        day(from).isEmpty()
                                || day(until).isEmpty()
                                || !day(until).get().isBefore(day(from).get()),
                        "until",
                        "staff.ends-before-it-begins")
                .unless(substitute.isEmpty() || known, "substitute", "staff.person.unknown");
    }

    static Optional<LocalDate> day(String written) {
        try {
            return Optional.of(LocalDate.parse(written));
        } catch (DateTimeParseException nothingLikeADay) {
            return Optional.empty();
        }
    }
}
