package torg.inbox.web;

import java.util.List;
import java.util.Objects;
import torg.inbox.Message;
import torg.platforms.Limit;
import torg.privacy.Outgoing;
import torg.shell.Problems;

/**
 * An answer as it was written. What a resident should not have written, the city does not repeat (domain.md D25, D47).
 *
 * @param newest the number of the newest message that was shown
 */
public record AnswerForm(String words, Long newest) {
    public AnswerForm {
        words = Objects.toString(words, "").replace("\r\n", "\n").strip();
    }

    /**
     * Whether nothing has been said since the page was opened: an answer to the last question but one is no answer. A
     * program that does not tell what it has read is taken at its word.
     */
    boolean hasSeen(List<Message> messages) {
        return newest == null || messages.stream().mapToLong(Message::id).max().orElse(0) <= newest;
    }

    Problems problems(Limit limit) {
        return Outgoing.problems(
                Problems.NONE
                        .unless(!words.isEmpty(), "words", "inbox.form.write-something")
                        .unless(limit.allows(words), "words", "inbox.form.too-long"),
                "words",
                words);
    }
}
