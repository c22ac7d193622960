package torg.records.retention.web;

import java.util.Objects;
import torg.shell.Problems;

/** By which decision a hold is lifted. */
public record LiftForm(String reference) {
    private static final int LONGEST = 200;

    public LiftForm {
        reference = Objects.toString(reference, "").strip();
    }

    Problems problems() {
        return Problems.NONE
                .unless(!reference.isEmpty(), "reference", "retention.form.give-reference")
                .unless(reference.length() <= LONGEST, "reference", "records.form.too-long");
    }
}
