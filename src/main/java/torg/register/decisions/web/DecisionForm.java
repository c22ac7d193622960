package torg.register.decisions.web;

import java.util.Objects;
import java.util.Optional;
import torg.register.stages.Ruling;
import torg.shell.Days;
import torg.shell.Problems;

/**
 * A yes or a no: its case number, its day, and why. Who decides is whoever sits at the desk.
 *
 * @param despite why it is decided although new accounts are held back
 * @param reason why it is refused
 */
public record DecisionForm(String reference, String decidedOn, String despite, String reason) {
    static final DecisionForm BLANK = new DecisionForm("", "", "", "");

    public DecisionForm {
        reference = Objects.toString(reference, "").strip();
        decidedOn = Objects.toString(decidedOn, "").strip();
        despite = Objects.toString(despite, "").strip();
        reason = Objects.toString(reason, "").strip();
    }

    Problems problems() {
        return Problems.NONE
                .unless(!reference.isEmpty(), "reference", "register.form.give-reference")
                .unless(reference.length() <= 60, "reference", "register.form.long-reference")
                .unless(Days.day(decidedOn).isPresent(), "decidedOn", "register.form.give-day");
    }

    Problems problemsOfRefusal() {
        return problems().unless(!reason.isEmpty(), "reason", "register.form.give-reason");
    }

    Ruling ruling() {
        return new Ruling(
                reference,
                Days.day(decidedOn).orElseThrow(),
                Optional.of(despite).filter(why -> !why.isEmpty()));
    }
}
