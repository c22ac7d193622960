package torg.answers.questions;

import java.util.List;
import org.springframework.stereotype.Component;
import torg.inbox.Conversation;
import torg.inbox.Conversation.State;
import torg.inbox.Message;
import torg.inbox.beside.Deed;
import torg.shell.SignedIn;
import torg.staff.Right;

/** The way from the city's answer to making it one for everybody. */
@Component
class QuestionDeed implements Deed.Offer {
    @Override
    public List<Deed> on(Conversation conversation, Message message, SignedIn reader) {
        return message.ours()
                        && conversation.state() instanceof State.Answered
                        && reader.may(Right.ANSWER, conversation.place())
                ? List.of(new Deed(
                        "answers.questions.make", "/inbox/" + conversation.id().value() + "/public-question"))
                : List.of();
    }
}
