package torg.answers.drafts.web;

import java.util.Objects;
import torg.shell.Problems;

/**
 * What the second person says.
 *
 * @param seen the hash of the words that were on the page
 * @param reason why the others, or this one, is turned down
 */
public record DecisionForm(String seen, String reason, Boolean send) {
    public DecisionForm {
        seen = Objects.toString(seen, "");
        reason = Objects.toString(reason, "").strip();
        send = Boolean.TRUE.equals(send);
    }

    Problems problems(boolean needsReason) {
        return Problems.NONE
                .unless(!needsReason || reason.length() >= 3, "reason", "answers.drafts.form.give-reason")
                .unless(reason.length() <= 500, "reason", "answers.form.long-reason");
    }
}
