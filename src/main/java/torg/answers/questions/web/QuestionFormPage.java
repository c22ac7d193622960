package torg.answers.questions.web;

import java.util.List;
import java.util.Optional;
import torg.answers.questions.PublicQuestion;
import torg.inbox.ConversationId;
import torg.shell.Page;
import torg.shell.Problems;

/** A question and its answer as everybody would read them, to edit before they are public, or after. */
public record QuestionFormPage(
        ConversationId conversation,
        Optional<PublicQuestion> known,
        QuestionForm form,
        List<String> topics,
        Problems problems)
        implements Page {

    @Override
    public String title() {
        return known.isPresent() ? "answers.questions.change" : "answers.questions.make";
    }

    public String action() {
        return known.map(question -> "/answers/published/" + question.id().value())
                .orElse("/inbox/" + conversation.value() + "/public-question");
    }

    public Optional<PublicQuestion.Retired> retired() {
        return known.flatMap(PublicQuestion::retired);
    }
}
