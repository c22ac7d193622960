package torg.answers.together;

import java.util.List;
import org.springframework.stereotype.Component;
import torg.inbox.Conversation;
import torg.inbox.Conversation.State;
import torg.inbox.Message;
import torg.inbox.beside.Deed;
import torg.shell.SignedIn;
import torg.staff.Right;

/** The way from a question that waits to the others like it. */
@Component
class TogetherDeed implements Deed.Offer {
    @Override
    public List<Deed> on(Conversation conversation, Message message, SignedIn reader) {
        return !message.ours()
                        && conversation.state() instanceof State.Waiting
                        && reader.may(Right.ANSWER, conversation.place())
                ? List.of(new Deed(
                        "answers.together.near",
                        "/answers/together?conversation=" + conversation.id().value()))
                : List.of();
    }
}
