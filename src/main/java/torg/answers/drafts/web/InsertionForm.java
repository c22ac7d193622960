package torg.answers.drafts.web;

import java.util.Objects;
import torg.shell.Problems;

/** Why an answer is used though nobody has looked it over in time; empty for one in use. */
public record InsertionForm(String reason) {
    public InsertionForm {
        reason = Objects.toString(reason, "").strip();
    }

    Problems problems(boolean expired) {
        return Problems.NONE
                .unless(!expired || reason.length() >= 5, "reason", "answers.expired-needs-a-reason")
                .unless(reason.length() <= 500, "reason", "answers.form.long-reason");
    }
}
