package torg.register.closing.web;

import java.util.Objects;
import torg.register.closing.Endings;
import torg.shell.Days;
import torg.shell.Problems;

/** The decision to end an account. */
public record ClosingForm(String reference, String reason, String successor, String lastDay) {
    static final ClosingForm BLANK = new ClosingForm("", "", "", "");

    public ClosingForm {
        reference = Objects.toString(reference, "").strip();
        reason = Objects.toString(reason, "").strip();
        successor = Objects.toString(successor, "").strip();
        lastDay = Objects.toString(lastDay, "").strip();
    }

    Problems problems() {
        return Problems.NONE
                .unless(!reference.isEmpty(), "reference", "register.form.give-reference")
                .unless(reference.length() <= 60, "reference", "register.form.long-reference")
                .unless(!reason.isEmpty(), "reason", "register.closing.give-reason")
                .unless(reason.length() <= 2000, "reason", "register.closing.too-long")
                .unless(successor.length() <= 500, "successor", "register.closing.too-long")
                .unless(Days.day(lastDay).isPresent(), "lastDay", "register.form.give-day");
    }

    Endings.Decided decided() {
        return new Endings.Decided(
                reference, reason, successor, Days.day(lastDay).orElseThrow());
    }
}
