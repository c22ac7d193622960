package torg.moderation.web;

import java.util.Objects;
import torg.privacy.Outgoing;
import torg.shell.Problems;

/** Why somebody does something about a measure. */
public record WhyForm(String reason) {
    public WhyForm {
        reason = Objects.toString(reason, "").strip();
    }

    public Problems problems() {
        var problems = Problems.NONE
                .unless(reason.length() >= 10, "reason", "moderation.form.give-reason")
                .unless(reason.length() <= 4000, "reason", "moderation.form.too-long");
        return Outgoing.problems(problems, "reason", reason);
    }
}
