package torg.moderation.drill.web;

import java.util.Objects;
import torg.shell.Problems;

/** What somebody writes where only the city reads it, kept to the last space. */
public record SafeForm(String name, String text) {
    public SafeForm {
        name = Objects.toString(name, "");
        text = Objects.toString(text, "").replace("\r\n", "\n");
    }

    Problems problems() {
        return Problems.NONE
                .unless(!text.isBlank(), "text", "moderation.safe.write")
                .unless(text.length() <= 10_000, "text", "moderation.form.too-long")
                .unless(name.length() <= 100, "name", "moderation.form.too-long");
    }
}
