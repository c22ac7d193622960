package torg.inbox;

/** The number of a conversation. */
public record ConversationId(long value) {
    String subject() {
        return "inbox/" + value;
    }
}
