package torg.posts.web;

import java.util.Objects;
import java.util.Optional;
import torg.posts.Post;
import torg.posts.Rule;
import torg.privacy.Outgoing;
import torg.shell.Problems;

/** What somebody writes, and for which account. */
public record PostForm(Long account, String text) {
    private static final int LONGEST = 60_000;

    public PostForm {
        text = Objects.toString(text, "").replace("\r\n", "\n").strip();
    }

    static PostForm of(Post post) {
        return new PostForm(post.account().value(), post.text());
    }

    /** @param rule of the account's platform; empty when no account is chosen that can speak */
    Problems problems(Optional<Rule> rule) {
        var problems = Problems.NONE
                .unless(rule.isPresent(), "account", "posts.form.choose-account")
                .unless(!text.isEmpty(), "text", "posts.form.give-text")
                .unless(text.length() <= LONGEST, "text", "platforms.too-long");
        if (rule.isPresent()) {
            var limit = rule.get().limit();
            problems =
                    problems.unless(limit.allows(text), "text", "posts.form.too-long", limit.used(text), limit.most());
        }
        return Outgoing.problems(problems, "text", text);
    }
}
