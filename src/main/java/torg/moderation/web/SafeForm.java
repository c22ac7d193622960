package torg.moderation.web;

import java.util.Objects;
import torg.shell.Problems;

/** What somebody writes where only the city reads it. */
public record SafeForm(String name, String text) {
    public SafeForm {
        name = Objects.toString(name, "").strip();
        text = Objects.toString(text, "").replace("\r\n", "\n").strip();
    }

    Problems problems() {
        return Problems.NONE
                .unless(!text.isEmpty(), "text", "moderation.safe.write")
                .unless(text.length() <= 10_000, "text", "moderation.form.too-long")
                .unless(name.length() <= 100, "name", "moderation.form.too-long");
    }
}
