package torg.register.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Objects;
import torg.shell.Problems;

/** The decision: its case number and its day. Who decides is whoever sits at the desk. */
public record DecisionForm(String reference, String decidedOn) {
    public DecisionForm {
        reference = Objects.toString(reference, "").strip();
        decidedOn = Objects.toString(decidedOn, "").strip();
    }

    Problems problems() {
        return Problems.NONE
                .unless(!reference.isEmpty(), "reference", "register.form.give-reference")
                .unless(reference.length() <= 60, "reference", "register.form.long-reference")
                .unless(isDay(), "decidedOn", "register.form.give-day");
    }

    LocalDate day() {
        return LocalDate.parse(decidedOn);
    }

    private boolean isDay() {
        try {
            return day() != null;
        } catch (DateTimeParseException e) {
            return false;
        }
    }
}
