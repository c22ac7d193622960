package torg.inbox;

import java.time.Instant;
import java.util.Optional;

/**
 * One thing said in a conversation.
 *
 * @param words masked, for every view; the original leaves the database only through {@link Inbox#unmask}
 */
public record Message(
        long id,
        boolean ours,
        String author,
        String words,
        boolean masked,
        Instant at,
        Optional<Instant> editedAt,
        Optional<Instant> removedAt,
        Optional<String> address,
        Optional<Delivery> delivery) {

    Message saying(String other) {
        return new Message(id, ours, author, other, masked, at, editedAt, removedAt, address, delivery);
    }

    /** Without its words, for whoever has not chosen to read what may be a threat (domain.md D30). */
    public Message veiled() {
        return ours ? this : saying("");
    }

    /** How one of our answers fares. */
    public sealed interface Delivery {
        record OnItsWay() implements Delivery {}

        record Arrived() implements Delivery {}

        record Failed(String word) implements Delivery {}

        record Unclear(String word) implements Delivery {}
    }
}
