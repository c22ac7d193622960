package torg.answers.drafts.web;

import java.util.Objects;
import torg.shell.Problems;

/** An answer to look at before it leaves. */
public record PreviewForm(String words) {
    private static final int LONGEST = 10_000;

    public PreviewForm {
        words = Objects.toString(words, "").replace("\r\n", "\n").strip();
    }

    Problems problems() {
        return Problems.NONE
                .unless(!words.isEmpty(), "words", "inbox.form.write-something")
                .unless(words.length() <= LONGEST, "words", "inbox.form.too-long");
    }
}
