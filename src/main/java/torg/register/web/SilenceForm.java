package torg.register.web;

import java.util.Objects;
import torg.shell.Problems;

/** Why a connection is cut. */
public record SilenceForm(String reason) {
    public SilenceForm {
        reason = Objects.toString(reason, "").strip();
    }

    Problems problems() {
        return Problems.NONE.unless(!reason.isEmpty(), "reason", "register.form.give-reason");
    }
}
