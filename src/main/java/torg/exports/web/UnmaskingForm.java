package torg.exports.web;

import java.util.Objects;
import torg.shell.Problems;

/** Why somebody must read what is masked. */
public record UnmaskingForm(String reason) {
    private static final int LONGEST = 500;

    public UnmaskingForm {
        reason = Objects.toString(reason, "").strip();
    }

    Problems problems() {
        return Problems.NONE
                .unless(reason.length() >= 5, "reason", "exports.give-reason")
                .unless(reason.length() <= LONGEST, "reason", "exports.give-reason");
    }
}
