package torg.inbox.web;

import java.util.Objects;
import torg.shell.Problems;

/** Why nothing is to be answered. */
public record ClosingForm(String reason) {
    public ClosingForm {
        reason = Objects.toString(reason, "").strip();
    }

    Problems problems() {
        return Problems.NONE.unless(!reason.isEmpty(), "reason", "inbox.form.give-reason");
    }
}
