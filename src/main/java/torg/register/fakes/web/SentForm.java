package torg.register.fakes.web;

import java.util.Objects;
import torg.shell.Problems;

/** That it was reported to the platform. */
public record SentForm(String reference) {
    public SentForm {
        reference = Objects.toString(reference, "").strip();
    }

    Problems problems() {
        return Problems.NONE.unless(reference.length() <= 200, "reference", "fakes.form.long-reference");
    }
}
