package torg.counter.web;

import java.util.Objects;
import torg.shell.Problems;

/** Why somebody reads what is not shown to everybody. */
public record ReasonForm(String reason) {
    public ReasonForm {
        reason = Objects.toString(reason, "").strip();
    }

    Problems problems() {
        return Problems.NONE
                .unless(reason.length() >= 5, "reason", "counter.form.say-why")
                .unless(reason.length() <= 500, "reason", "counter.form.long-reason");
    }
}
