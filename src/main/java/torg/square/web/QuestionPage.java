package torg.square.web;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import torg.inbox.Message;
import torg.shell.Page;
import torg.shell.Problems;

/** A resident's question and what has been answered, for whoever has the link. */
public record QuestionPage(
        String secret,
        boolean justNow,
        String to,
        Instant askedAt,
        Optional<Instant> dueAt,
        List<Message> messages,
        String draft,
        Problems problems)
        implements Page {

    /** It is stored, and will be shown in a moment. */
    static QuestionPage justNow(String secret) {
        return new QuestionPage(secret, true, "", Instant.EPOCH, Optional.empty(), List.of(), "", Problems.NONE);
    }

    @Override
    public String title() {
        return "square.question";
    }

    public boolean arrived(Message message) {
        return !message.ours()
                || message.delivery().filter(Message.Delivery::hasArrived).isPresent();
    }
}
