package torg.answers.drafts.web;

import java.util.Objects;
import torg.shell.Problems;

/** A topic that always wants two people. */
public record TopicForm(Long unit, String word) {
    public TopicForm {
        word = Objects.toString(word, "").strip().toLowerCase();
    }

    Problems problems() {
        return Problems.NONE
                .unless(unit != null, "unit", "answers.form.choose-unit")
                .unless(word.matches("[\\p{L}\\p{N} -]{3,60}"), "word", "answers.topics.odd-word");
    }
}
