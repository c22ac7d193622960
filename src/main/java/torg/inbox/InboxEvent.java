package torg.inbox;

import torg.ledger.Happening;

/** Everything that can happen to a conversation after it has arrived. */
public sealed interface InboxEvent extends Happening {

    /** What happens to one conversation. */
    sealed interface OfConversation extends InboxEvent {
        long conversation();

        @Override
        default String subject() {
            return new ConversationId(conversation()).subject();
        }
    }

    /** Somebody asked for another reading of bytes that could not be read. */
    record ArrivalReadAgain(long entry, String colleague) implements InboxEvent {
        @Override
        public String subject() {
            return "ledger/" + entry;
        }
    }

    /** Somebody saw it for the first time: that is the duty of supervision (uppsikt, lag 1998:112 4 §), measured. */
    record QuestionSeen(long conversation, String colleague) implements OfConversation {}

    record QuestionTaken(long conversation, String colleague) implements OfConversation {}

    record QuestionReleased(long conversation, String colleague) implements OfConversation {}

    record QuestionAnswered(long conversation, long message, String colleague, String words)
            implements OfConversation {}

    record QuestionClosed(long conversation, String colleague, String reason) implements OfConversation {}

    record DeliveryRetried(long conversation, String colleague) implements OfConversation {}

    /** Somebody read what was masked (domain.md D46). */
    record WordsUnmasked(long conversation, long message, String colleague, String reason) implements OfConversation {}

    /** Somebody was told something that is no answer; the words, which may hold a secret link, stand with the message. */
    record ResidentTold(long conversation, long message, String colleague) implements OfConversation {}
}
