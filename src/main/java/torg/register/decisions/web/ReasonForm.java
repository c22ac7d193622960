package torg.register.decisions.web;

import java.util.Objects;
import torg.shell.Problems;

/** Why a matter goes back. */
public record ReasonForm(String reason) {
    public ReasonForm {
        reason = Objects.toString(reason, "").strip();
    }

    Problems problems() {
        return Problems.NONE.unless(!reason.isEmpty(), "reason", "register.form.give-reason");
    }
}
