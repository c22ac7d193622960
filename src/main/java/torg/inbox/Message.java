package torg.inbox;

import java.time.Instant;
import java.util.Optional;
import torg.platforms.Way;

/**
 * One thing said in a conversation.
 *
 * @param way how it was said; empty for the city's own words
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
        Optional<Delivery> delivery,
        Optional<Way> way) {

    Message saying(String other) {
        return new Message(id, ours, author, other, masked, at, editedAt, removedAt, address, delivery, way);
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

        /** Nobody can send it: a person tells it, and then says so. */
        record ByHand() implements Delivery {}

        /** @param how the key of how they were told */
        record Told(Instant at, String how, String by) implements Delivery {}

        /** Whether whoever asked has it. */
        default boolean hasArrived() {
            return this instanceof Arrived || this instanceof Told;
        }
    }
}
