package torg.inbox.beside;

import java.util.Optional;
import torg.inbox.Conversation;
import torg.shell.SignedIn;

/**
 * What another room has to say about a conversation, told in a line beside it with a way to all of it: its measures, its
 * registration, the approved answers near it.
 *
 * @param order where it stands among the others
 * @param title the key of its name
 * @param said how it stands now, already in the reader's language
 * @param to the page where all of it is
 */
public record Aside(int order, String title, String said, String to) {

    /** A room on a floor above that has something to say. The inbox knows none of them. */
    public interface Teller {
        Optional<Aside> of(Conversation conversation, SignedIn reader);
    }
}
