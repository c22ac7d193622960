package torg.answers.questions;

import java.time.LocalDate;
import org.springframework.stereotype.Component;
import torg.answers.Publicity;
import torg.inbox.ConversationId;
import torg.ledger.Actor;

/** Takes what rooms above make public in among the public questions. */
@Component
class PublishedFromAbove implements Publicity {
    private final Questions questions;

    PublishedFromAbove(Questions questions) {
        this.questions = questions;
    }

    @Override
    public boolean isPublic(ConversationId conversation) {
        return questions.of(conversation).isPresent();
    }

    @Override
    public void publish(
            ConversationId conversation, String question, String answer, String topic, LocalDate reviewOn, Actor actor) {
        questions.publish(conversation, new Wording(question, answer, topic, reviewOn), actor);
    }
}
