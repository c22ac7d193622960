package torg.inbox.beside;

import torg.inbox.ConversationId;

/** A sub-room that knows who has chosen to read what may be a threat (domain.md D30). */
public interface Veil {
    boolean isLifted(ConversationId conversation, long person);
}
