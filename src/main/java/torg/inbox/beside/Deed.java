package torg.inbox.beside;

import java.util.List;
import torg.inbox.Conversation;
import torg.inbox.Message;
import torg.shell.SignedIn;

/**
 * Something that can be done about one message in a room above the inbox, offered beside the message.
 *
 * @param word the key of what the link says
 * @param to the page where it is done
 */
public record Deed(String word, String to) {

    /** A room on a floor above that offers deeds. The inbox knows none of them. */
    public interface Offer {
        List<Deed> on(Conversation conversation, Message message, SignedIn reader);
    }
}
