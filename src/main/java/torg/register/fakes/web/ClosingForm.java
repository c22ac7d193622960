package torg.register.fakes.web;

import java.util.Arrays;
import java.util.Objects;
import torg.register.fakes.Outcome;
import torg.shell.Problems;

/** How a case ended. */
public record ClosingForm(String outcome, String note) {
    public ClosingForm {
        outcome = Objects.toString(outcome, "");
        note = Objects.toString(note, "").replace("\r\n", "\n").strip();
    }

    Problems problems() {
        return Problems.NONE
                .unless(
                        Arrays.stream(Outcome.values()).anyMatch(o -> o.name().equals(outcome)),
                        "outcome",
                        "fakes.form.choose-outcome")
                .unless(note.length() <= 1000, "note", "fakes.form.long");
    }
}
