package torg.moderation.web;

import java.util.Objects;
import torg.privacy.Outgoing;
import torg.shell.Problems;

/** What somebody decides about an objection: {@code restored} or {@code stands}, and why. */
public record ReviewForm(String outcome, String why) {
    public ReviewForm {
        outcome = Objects.toString(outcome, "").strip();
        why = Objects.toString(why, "").strip();
    }

    boolean restored() {
        return outcome.equals("restored");
    }

    Problems problems() {
        var problems = Problems.NONE
                .unless(restored() || outcome.equals("stands"), "outcome", "moderation.form.choose-outcome")
                .unless(why.length() >= 10, "why", "moderation.form.give-reason")
                .unless(why.length() <= 4000, "why", "moderation.form.too-long");
        return Outgoing.problems(problems, "why", why);
    }
}
