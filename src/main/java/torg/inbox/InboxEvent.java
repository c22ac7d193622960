package torg.inbox;

import torg.ledger.Happening;

/** Everything that can happen to a conversation after it has arrived. */
public sealed interface InboxEvent extends Happening {
    long conversation();

    @Override
    default String subject() {
        return new ConversationId(conversation()).subject();
    }

    /** Somebody saw it for the first time: that is the duty of supervision (uppsikt, lag 1998:112 4 §), measured. */
    record QuestionSeen(long conversation, String colleague) implements InboxEvent {}

    record QuestionTaken(long conversation, String colleague) implements InboxEvent {}

    record QuestionReleased(long conversation, String colleague) implements InboxEvent {}

    record QuestionAnswered(long conversation, long message, String colleague, String words) implements InboxEvent {}

    record QuestionClosed(long conversation, String colleague, String reason) implements InboxEvent {}

    record DeliveryRetried(long conversation, String colleague) implements InboxEvent {}

    /** Somebody read what was masked (domain.md D46). */
    record WordsUnmasked(long conversation, long message, String colleague, String reason) implements InboxEvent {}
}
