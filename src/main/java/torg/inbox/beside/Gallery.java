package torg.inbox.beside;

import java.util.List;
import java.util.Map;
import torg.inbox.Conversation;
import torg.inbox.Message;
import torg.ledger.EntryId;
import torg.platforms.RemoteRef;
import torg.platforms.arrivals.Attachment;
import torg.shell.SignedIn;

/** A room on a floor above that keeps what residents send with their words. The inbox knows none of them. */
public interface Gallery {

    /** @param capture the bytes in the ledger that name it */
    record Enclosed(long connection, RemoteRef message, EntryId capture, List<Attachment> attachments) {}

    /** In the transaction in which the words became messages. */
    void came(List<Enclosed> enclosed);

    /** What came with each of these messages, by their numbers. */
    Map<Long, List<Exhibit>> beside(Conversation conversation, List<Message> messages, SignedIn reader);
}
