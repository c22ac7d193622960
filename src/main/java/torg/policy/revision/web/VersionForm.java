package torg.policy.revision.web;

import java.util.Objects;
import torg.shell.Problems;

/** What a version is called and what it is for: the first thing a board reads. */
public record VersionForm(String title, String purpose) {
    static final VersionForm BLANK = new VersionForm("", "");

    public VersionForm {
        title = Objects.toString(title, "").strip();
        purpose = Objects.toString(purpose, "").strip();
    }

    Problems problems() {
        return Problems.NONE
                .unless(!title.isEmpty(), "title", "policy.form.give-title")
                .unless(title.length() <= 120, "title", "policy.form.long-title")
                .unless(!purpose.isEmpty(), "purpose", "policy.form.give-purpose")
                .unless(purpose.length() <= 4000, "purpose", "policy.form.too-long");
    }
}
