package torg.images.web;

import java.util.Objects;
import torg.shell.Problems;

/** Why somebody does it. */
public record ReasonForm(String reason) {
    public ReasonForm {
        reason = Objects.toString(reason, "").strip();
    }

    Problems problems(String word) {
        return Problems.NONE
                .unless(reason.length() >= 3, "reason", word)
                .unless(reason.length() <= 500, "reason", "images.form.too-long");
    }
}
