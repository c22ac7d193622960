package torg.inbox;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
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

    /** The words of an answer that a person is going to tell, by telephone or at the counter. */
    record AnswerPrepared(long conversation, long message, String colleague, String words) implements OfConversation {}

    /** A person says that they have told it, when and how. */
    record AnswerTold(long conversation, long message, String colleague, String how, Instant at, String address)
            implements OfConversation {}

    record QuestionClosed(long conversation, String colleague, String reason) implements OfConversation {}

    record DeliveryRetried(long conversation, String colleague) implements OfConversation {}

    /** Somebody read what was masked (domain.md D46). */
    record WordsUnmasked(long conversation, long message, String colleague, String reason) implements OfConversation {}

    /** Somebody was told something that is no answer; the words, which may hold a secret link, stand with the message. */
    record ResidentTold(long conversation, long message, String colleague) implements OfConversation {}

    record QuestionConcealed(long conversation) implements OfConversation {}

    record QuestionRevealed(long conversation) implements OfConversation {}

    record QuestionMoved(long conversation, String from, String to) implements OfConversation {}

    /** A person put it elsewhere in the queue than the lists of words did. */
    record QuestionSorted(long conversation, String urgency) implements OfConversation {}

    record QuestionSetAside(long conversation, Instant until, String waitingFor) implements OfConversation {}

    record QuestionWoken(long conversation) implements OfConversation {}

    /** Written under both, each naming the other. */
    record QuestionMerged(long conversation, long other) implements OfConversation {}

    record QuestionUnmerged(long conversation, long other) implements OfConversation {}

    record MessageParted(long conversation, long other, long message) implements OfConversation {}

    record PartingUndone(long conversation, long other) implements OfConversation {}

    record QuestionHandedOver(long conversation, Optional<String> to, String why) implements OfConversation {}

    /** Several at once, with one reason; each has its own line too. */
    record QuestionsHandledTogether(String deed, List<Long> conversations, String reason) implements InboxEvent {
        @Override
        public String subject() {
            return "inbox";
        }
    }

    record ViewSaved(long person, String name) implements InboxEvent {
        @Override
        public String subject() {
            return "staff/person/" + person;
        }
    }

    record ViewRemoved(long person, String name) implements InboxEvent {
        @Override
        public String subject() {
            return "staff/person/" + person;
        }
    }
}
