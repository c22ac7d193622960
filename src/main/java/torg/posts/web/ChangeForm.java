package torg.posts.web;

import java.util.Objects;
import torg.posts.Rule;
import torg.privacy.Outgoing;
import torg.shell.Problems;

/** How a post that stands there is to read, and why; or only why, where it is to go. */
public record ChangeForm(String text, String reason) {
    static final ChangeForm BLANK = new ChangeForm("", "");
    private static final int SHORTEST = 3;
    private static final int LONGEST = 500;

    public ChangeForm {
        text = Objects.toString(text, "").replace("\r\n", "\n").strip();
        reason = Objects.toString(reason, "").strip();
    }

    Problems problems(Rule rule) {
        var limit = rule.limit();
        return Outgoing.problems(
                reasoned(
                        Problems.NONE
                                .unless(!text.isEmpty(), "text", "posts.form.give-text")
                                .unless(
                                        limit.allows(text),
                                        "text",
                                        "posts.form.too-long",
                                        limit.used(text),
                                        limit.most()),
                        "reason"),
                "text",
                text);
    }

    /** @param field beside which it is said: several of these forms stand on one page */
    Problems problemsOfReason(String field) {
        return reasoned(Problems.NONE, field);
    }

    private Problems reasoned(Problems before, String field) {
        return Outgoing.problems(
                before.unless(reason.length() >= SHORTEST, field, "posts.form.give-reason")
                        .unless(reason.length() <= LONGEST, field, "posts.form.long-reason"),
                field,
                reason);
    }
}
