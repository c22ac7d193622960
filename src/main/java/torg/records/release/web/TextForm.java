package torg.records.release.web;

import java.util.Objects;
import torg.shell.Problems;

/** Some sentences: why it takes longer, a first answer, or the reasons of a decision. */
public record TextForm(String text) {
    private static final int LONGEST = 4_000;
    static final TextForm BLANK = new TextForm("");

    public TextForm {
        text = Objects.toString(text, "").strip();
    }

    /** @param field by which the page shows it */
    Problems problems(String field) {
        return Problems.NONE
                .unless(text.length() >= 10, field, "release.form.give-reason")
                .unless(text.length() <= LONGEST, field, "release.form.too-long");
    }
}
