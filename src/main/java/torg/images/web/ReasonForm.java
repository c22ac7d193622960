package torg.images.web;

import java.util.Objects;
import torg.shell.Problems;

/** Why somebody does it. */
public record ReasonForm(String reason) {
    public ReasonForm {
        reason = Objects.toString(reason, "").strip();
    }

    /** @param field beside which it is said: two of these forms stand on one page */
    Problems problems(String field, String word) {
        return Problems.NONE
                .unless(reason.length() >= 3, field, word)
                .unless(reason.length() <= 500, field, "images.form.too-long");
    }
}
