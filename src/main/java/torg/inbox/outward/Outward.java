package torg.inbox.outward;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import torg.inbox.Conversation;
import torg.inbox.Inbox;
import torg.inbox.Message;
import torg.privacy.triad.Mark;
import torg.privacy.triad.Warnings;

/** The door to how a conversation looks from outside. Reads masked words only. */
@Component
public class Outward {
    private final Inbox inbox;
    private final Warnings warnings;

    Outward(Inbox inbox, Warnings warnings) {
        this.inbox = inbox;
        this.warnings = warnings;
    }

    /** A piece of a message; the kind is named where the piece is a word that warns. */
    public record Part(String text, String kind) {
        public boolean warns() {
            return !kind.isEmpty();
        }
    }

    public record Warned(Message message, List<Part> parts) {}

    /** What the city shows of it where it shows conversations: masked, without what was taken back or has not arrived. */
    public List<Message> publicly(Conversation conversation) {
        return inbox.messages(conversation.id()).stream()
                .filter(message -> message.removedAt().isEmpty())
                .filter(message ->
                        message.delivery().map(Message.Delivery::hasArrived).orElse(true))
                .toList();
    }

    /** The residents' messages in which a relation, a place and health stand together. */
    public List<Warned> warned(Conversation conversation) {
        var warning = warnings.at(conversation.place());
        return inbox.messages(conversation.id()).stream()
                .filter(message -> !message.ours())
                .map(message -> new Warned(message, parts(message.words(), warning.apply(message.words()))))
                .filter(warned -> !warned.parts().isEmpty())
                .toList();
    }

    private static List<Part> parts(String text, List<Mark> marks) {
        var parts = new ArrayList<Part>();
        int at = 0;
        for (var mark : marks) {
            parts.add(new Part(text.substring(at, mark.start()), ""));
            parts.add(new Part(
                    text.substring(mark.start(), mark.end()), mark.kind().word()));
            at = mark.end();
        }
        if (!marks.isEmpty()) {
            parts.add(new Part(text.substring(at), ""));
        }
        return parts;
    }
}
