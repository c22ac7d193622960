package torg.policy.revision.web;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import torg.shell.Days;
import torg.shell.Problems;

/** The decision: its case number, its day, who took it, and from when the version holds. */
public record DecisionForm(String reference, String decidedOn, String decidedIn, String inForce) {
    static final DecisionForm BLANK = new DecisionForm("", "", "", "");

    public DecisionForm {
        reference = Objects.toString(reference, "").strip();
        decidedOn = Objects.toString(decidedOn, "").strip();
        decidedIn = Objects.toString(decidedIn, "").strip();
        inForce = Objects.toString(inForce, "").strip();
    }

    Problems problems(LocalDate today) {
        return Problems.NONE
                .unless(!reference.isEmpty(), "reference", "policy.form.give-reference")
                .unless(reference.length() <= 60, "reference", "policy.form.long-reference")
                .unless(decidedIn.length() <= 120, "decidedIn", "policy.form.long-title")
                .unless(day().isPresent(), "decidedOn", "policy.form.give-day")
                .unless(day().isEmpty() || !day().get().isAfter(today), "decidedOn", "policy.decided-in-the-future")
                .unless(first().isPresent(), "inForce", "policy.form.give-day")
                .unless(
                        first().isEmpty() || day().isEmpty() || !first().get().isBefore(day().get()),
                        "inForce",
                        "policy.in-force-before-decision")
                .unless(first().isEmpty() || first().get().isAfter(today), "inForce", "policy.day-has-begun");
    }

    Optional<LocalDate> day() {
        return Days.day(decidedOn);
    }

    Optional<LocalDate> first() {
        return Days.day(inForce);
    }
}
