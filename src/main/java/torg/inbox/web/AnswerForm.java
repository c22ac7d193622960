package torg.inbox.web;

import java.util.Objects;
import torg.platforms.Limit;
import torg.privacy.Masking;
import torg.shell.Problems;

/** An answer as it was written. What a resident should not have written, the city does not repeat (domain.md D25, D47). */
public record AnswerForm(String words) {
    public AnswerForm {
        words = Objects.toString(words, "").replace("\r\n", "\n").strip();
    }

    Problems problems(Limit limit) {
        return Problems.NONE
                .unless(!words.isEmpty(), "words", "inbox.form.write-something")
                .unless(limit.allows(words), "words", "inbox.form.too-long")
                .unless(
                        new Masking()
                                .mask(words).spans().stream()
                                        .noneMatch(s -> s.isHidden() && s.kind().identifies()),
                        "words",
                        "inbox.form.holds-identity-number");
    }
}
