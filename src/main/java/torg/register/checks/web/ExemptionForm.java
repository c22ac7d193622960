package torg.register.checks.web;

import java.time.LocalDate;
import java.util.Objects;
import torg.shell.Days;
import torg.shell.Problems;

/** An exemption from one rule: until when, by which decision, and why. */
public record ExemptionForm(String rule, String until, String reference, String reason) {
    static final ExemptionForm BLANK = new ExemptionForm("", "", "", "");

    public ExemptionForm {
        rule = Objects.toString(rule, "").strip();
        until = Objects.toString(until, "").strip();
        reference = Objects.toString(reference, "").strip();
        reason = Objects.toString(reason, "").strip();
    }

    Problems problems() {
        return Problems.NONE
                .unless(!rule.isEmpty(), "rule", "register.checks.form.give-rule")
                .unless(Days.day(until).isPresent(), "until", "register.checks.form.give-day")
                .unless(!reference.isEmpty(), "reference", "register.checks.form.give-reference")
                .unless(reference.length() <= 60, "reference", "register.checks.form.long-reference")
                .unless(!reason.isEmpty(), "reason", "register.checks.form.give-reason")
                .unless(reason.length() <= 1000, "reason", "register.checks.form.long-reason");
    }

    LocalDate day() {
        return Days.day(until).orElseThrow();
    }
}
