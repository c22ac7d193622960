package torg.answers;

import java.time.LocalDate;
import torg.inbox.ConversationId;
import torg.ledger.Actor;

/** Makes an answered question public, for rooms above; the sub-room that keeps public questions implements it. */
public interface Publicity {
    boolean isPublic(ConversationId conversation);

    /** Masked whatever was handed in. */
    void publish(
            ConversationId conversation, String question, String answer, String topic, LocalDate reviewOn, Actor actor);
}
