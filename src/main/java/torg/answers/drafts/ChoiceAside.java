package torg.answers.drafts;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import torg.answers.Answers;
import torg.inbox.Conversation;
import torg.inbox.Conversation.State;
import torg.inbox.Message;
import torg.inbox.beside.Aside;
import torg.inbox.beside.Deed;
import torg.shell.SignedIn;
import torg.shell.Words;
import torg.staff.Right;

/** The way from a conversation to the approved answers its unit may use. */
@Component
class ChoiceAside implements Aside.Teller, Deed.Offer {
    private final Answers answers;

    ChoiceAside(Answers answers) {
        this.answers = answers;
    }

    @Override
    public Optional<Aside> of(Conversation conversation, SignedIn reader) {
        return open(conversation, reader)
                ? Optional.of(new Aside(
                        20,
                        "answers.title",
                        Words.t(
                                "answers.usable",
                                answers.usable(conversation.place(), "").size()),
                        page(conversation)))
                : Optional.empty();
    }

    @Override
    public List<Deed> on(Conversation conversation, Message message, SignedIn reader) {
        return !message.ours() && open(conversation, reader)
                ? List.of(new Deed("answers.choose", page(conversation)))
                : List.of();
    }

    private static String page(Conversation conversation) {
        return "/inbox/" + conversation.id().value() + "/answers";
    }

    private static boolean open(Conversation conversation, SignedIn reader) {
        return reader.may(Right.ANSWER, conversation.place())
                && switch (conversation.state()) {
                    case State.Waiting waiting -> true;
                    case State.Taken taken -> true;
                    case State.Answered answered -> false;
                    case State.Closed closed -> false;
                };
    }
}
