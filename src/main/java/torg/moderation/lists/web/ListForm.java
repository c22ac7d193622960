package torg.moderation.lists.web;

import java.util.Objects;
import torg.shell.Problems;

/** A list of words as somebody typed it, and the version they had before them. */
public record ListForm(String name, String words, String why, Integer seen) {
    public ListForm {
        name = Objects.toString(name, "").strip();
        words = Objects.toString(words, "").strip();
        why = Objects.toString(why, "").strip();
        seen = Objects.requireNonNullElse(seen, 0);
    }

    Problems problems() {
        return Problems.NONE
                .unless(name.matches("[\\p{L}\\p{N} -]{2,60}"), "name", "moderation.lists.give-name")
                .unless(!words.isEmpty() && words.length() <= 20_000, "words", "moderation.lists.give-words")
                .unless(why.length() >= 5 && why.length() <= 1000, "why", "moderation.lists.give-why");
    }
}
