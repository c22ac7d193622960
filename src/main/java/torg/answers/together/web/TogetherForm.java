package torg.answers.together.web;

import java.util.List;
import java.util.Objects;
import torg.answers.Blanks;
import torg.privacy.Outgoing;
import torg.shell.Problems;

/** One answer to the questions that were chosen. @param group the question they were proposed around */
public record TogetherForm(String words, List<Long> conversations, Long group) {
    public TogetherForm {
        words = Objects.toString(words, "").replace("\r\n", "\n").strip();
        conversations = conversations == null
                ? List.of()
                : conversations.stream().filter(Objects::nonNull).distinct().toList();
    }

    Problems problems() {
        var written = Problems.NONE
                .unless(!words.isEmpty(), "words", "inbox.form.write-something")
                .unless(words.length() <= 4000, "words", "inbox.form.too-long")
                .unless(Blanks.unknown(words).isEmpty(), "words", "answers.form.unknown-blank");
        return Outgoing.problems(written, "words", words)
                .unless(!conversations.isEmpty(), "conversations", "answers.together.choose-some")
                .unless(conversations.size() <= 100, "conversations", "answers.together.too-many");
    }
}
