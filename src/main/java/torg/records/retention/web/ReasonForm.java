package torg.records.retention.web;

import java.util.Objects;
import torg.shell.Problems;

/** Why something is done. */
public record ReasonForm(String reason) {
    private static final int LONGEST = 2000;

    public ReasonForm {
        reason = Objects.toString(reason, "").strip();
    }

    static final ReasonForm BLANK = new ReasonForm("");

    Problems problems() {
        return Problems.NONE
                .unless(reason.length() >= 10, "reason", "retention.give-reason")
                .unless(reason.length() <= LONGEST, "reason", "records.form.too-long");
    }
}
