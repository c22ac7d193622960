package torg.inbox.web;

import java.util.Objects;
import torg.shell.Problems;

/** Why somebody must read what is masked. */
public record UnmaskingForm(String reason) {
    public UnmaskingForm {
        reason = Objects.toString(reason, "").strip();
    }

    Problems problems() {
        return Problems.NONE.unless(reason.length() >= 5, "reason", "inbox.form.give-unmask-reason");
    }
}
