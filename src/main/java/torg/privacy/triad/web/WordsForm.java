package torg.privacy.triad.web;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import torg.privacy.triad.WordKind;
import torg.shell.Problems;

/** A list as it was written, one word or name on each line. */
public record WordsForm(String kind, String words) {
    private static final int MOST = 500;
    private static final int LONGEST = 60;

    public WordsForm {
        kind = Objects.toString(kind, "");
        words = Objects.toString(words, "").strip();
    }

    Problems problems() {
        return Problems.NONE
                .unless(chosen().isPresent(), "words", "triad.form.kind")
                .unless(list().size() <= MOST, field(), "triad.form.many")
                .unless(
                        list().stream().allMatch(w -> w.length() >= 2 && w.length() <= LONGEST),
                        field(),
                        "triad.form.word");
    }

    String field() {
        return "words-" + kind;
    }

    Optional<WordKind> chosen() {
        return Arrays.stream(WordKind.values())
                .filter(k -> k.name().equals(kind))
                .findFirst();
    }

    List<String> list() {
        return words.lines()
                .map(String::strip)
                .filter(w -> !w.isEmpty())
                .distinct()
                .toList();
    }
}
