package torg.register.texts.web;

import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import torg.platforms.Limit;
import torg.privacy.Outgoing;
import torg.register.texts.Kind;
import torg.shell.Problems;

/** A text somebody has written or taken as it was proposed. */
public record TextForm(String kind, String text) {
    private static final int LONGEST = 10_000;

    public TextForm {
        kind = Objects.toString(kind, "");
        text = Objects.toString(text, "").replace("\r\n", "\n").strip();
    }

    Optional<Kind> which() {
        return Arrays.stream(Kind.values()).filter(k -> k.name().equals(kind)).findFirst();
    }

    String field() {
        return which().map(k -> k.name().toLowerCase()).orElse("short");
    }

    Problems problems(Limit limit) {
        var problems = Problems.NONE
                .unless(which().isPresent(), field(), "texts.form.which")
                .unless(!text.isEmpty(), field(), "texts.form.write")
                .unless(!kind.equals(Kind.SHORT.name()) || limit.allows(text), field(), "texts.form.too-long")
                .unless(text.length() <= LONGEST, field(), "texts.form.far-too-long");
        return Outgoing.problems(problems, field(), text);
    }
}
