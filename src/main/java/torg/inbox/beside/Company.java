package torg.inbox.beside;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import torg.inbox.ConversationId;

/** A sub-room that knows who else is at a conversation right now, and whose answer is half written. */
public interface Company {

    /** @param draftAt when they last wrote at an answer that is not sent; never what it says */
    record Present(String name, boolean here, Optional<Instant> draftAt) {}

    /** Says that somebody is looking, and tells who else is. */
    List<Present> arrive(ConversationId conversation, long person);

    Optional<String> draft(ConversationId conversation, long person);

    /** Kept while it is written, so that nothing is lost. */
    void draft(ConversationId conversation, long person, String words);

    /** It is sent, or no longer wanted. */
    void forget(ConversationId conversation, long person);
}
