package torg.policy.revision.web;

import java.util.Objects;
import torg.shell.Problems;

/** Why a version is taken back. */
public record ReasonForm(String reason) {
    public ReasonForm {
        reason = Objects.toString(reason, "").strip();
    }

    Problems problems() {
        return Problems.NONE
                .unless(!reason.isEmpty(), "reason", "policy.form.give-reason")
                .unless(reason.length() <= 1000, "reason", "policy.form.too-long");
    }
}
