package torg.answers.web;

import java.util.Objects;
import torg.shell.Problems;

/** Why an approved answer is not used any more. */
public record RetirementForm(String reason) {
    public RetirementForm {
        reason = Objects.toString(reason, "").strip();
    }

    Problems problems() {
        return Problems.NONE
                .unless(!reason.isEmpty(), "reason", "answers.form.give-reason")
                .unless(reason.length() <= 500, "reason", "answers.form.long-reason");
    }
}
