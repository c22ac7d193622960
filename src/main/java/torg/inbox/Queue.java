package torg.inbox;

import java.time.Instant;
import java.util.Optional;

/** A way of looking at the conversations of one's units. */
public enum Queue {
    WAITING("c.state = 'WAITING'", "c.due_at", true),
    MINE("c.state = 'TAKEN' and c.taken_by = :person", "c.due_at", true),
    TAKEN("c.state = 'TAKEN'", "c.due_at", true),
    DONE("c.state in ('ANSWERED', 'CLOSED')", "c.last_at", false),
    ALL("true", "c.last_at", false);

    /** Where a page ended. */
    public record Place(Instant at, long id) {}

    private final String condition;
    private final String time;
    private final boolean oldestFirst;

    Queue(String condition, String time, boolean oldestFirst) {
        this.condition = condition;
        this.time = time;
        this.oldestFirst = oldestFirst;
    }

    public String word() {
        return "inbox.queue." + name().toLowerCase();
    }

    public Place placeOf(Conversation conversation) {
        return new Place(
                oldestFirst ? conversation.dueAt().orElse(conversation.lastAt()) : conversation.lastAt(),
                conversation.id().value());
    }

    /** The planner is told both that it waits and that it may be taken, so that it uses the one small index for both. */
    String where() {
        return " where " + condition + (oldestFirst ? " and c.state in ('WAITING', 'TAKEN')" : "")
                + " and c.unit_id = any(:units) and cast(:person as bigint) is not null";
    }

    String after(Optional<Place> place) {
        return place.isEmpty()
                ? " and cast(:afterAt as timestamptz) is not null and cast(:afterId as bigint) is not null"
                : " and (%s, c.id) %s (:afterAt, :afterId)".formatted(time, oldestFirst ? ">" : "<");
    }

    String order() {
        return oldestFirst ? " order by %s, c.id".formatted(time) : " order by %s desc, c.id desc".formatted(time);
    }
}
