package torg.inbox.triage.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import torg.shell.Problems;

/** A list as it was written, one word or phrase on each line. */
public record WordListForm(String words, String reason, Integer version) {
    static final int MOST = 500;

    public WordListForm {
        words = Objects.toString(words, "").replace("\r\n", "\n");
        reason = Objects.toString(reason, "").strip();
        version = Objects.requireNonNullElse(version, 0);
    }

    List<String> list() {
        return Arrays.stream(words.split("\n"))
                .map(line -> line.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", " "))
                .filter(line -> !line.isEmpty())
                .distinct()
                .toList();
    }

    Problems problems() {
        return Problems.NONE
                .unless(list().size() <= MOST, "words", "triage.too-many")
                .unless(
                        list().stream()
                                .allMatch(word ->
                                        word.matches("[\\p{L}\\p{N}]{2,40}\\*?( [\\p{L}\\p{N}]{1,40}\\*?){0,5}")),
                        "words",
                        "triage.odd-word")
                .unless(!reason.isEmpty(), "reason", "triage.give-reason")
                .unless(reason.length() <= 500, "reason", "triage.long-reason");
    }
}
