package torg.register.processing.web;

import java.util.Objects;
import torg.shell.Problems;

/** What holds for one account and not for all. */
public record NoteForm(String categories, String retention) {
    public NoteForm {
        categories = Objects.toString(categories, "").strip();
        retention = Objects.toString(retention, "").strip();
    }

    Problems problems() {
        return Problems.NONE
                .unless(
                        !categories.isEmpty() && categories.length() <= 2000,
                        "categories",
                        "processing.form.categories")
                .unless(!retention.isEmpty() && retention.length() <= 1000, "retention", "processing.form.retention");
    }
}
