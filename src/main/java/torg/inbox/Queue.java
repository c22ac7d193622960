package torg.inbox;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/** A way of looking at the conversations of one's units. */
public enum Queue {
    WAITING("c.state = 'WAITING'" + Queue.AWAKE + Queue.BEARABLE, Order.URGENT),
    MINE("c.state = 'TAKEN' and c.taken_by = :person" + Queue.AWAKE, Order.URGENT),
    TAKEN("c.state = 'TAKEN'" + Queue.AWAKE, Order.URGENT),
    /** Set aside until a day: somebody else is to say something first. */
    LATER("c.asleep_until > :now and c.state in ('WAITING', 'TAKEN') and c.merged_into is null", Order.WAKING),
    DONE("c.state in ('ANSWERED', 'CLOSED')", Order.NEWEST),
    ALL("true", Order.NEWEST);

    /** What is merged is read with the other; what rests comes back by itself when its time has come. */
    private static final String AWAKE =
            " and c.merged_into is null and (c.asleep_until is null or c.asleep_until <= :now)";

    /** What somebody has handed over to be spared it waits for their colleagues. */
    private static final String BEARABLE =
            " and (c.urgency <> 1 or not exists (select from exposure e where e.conversation_id = c.id"
                    + " and e.person_id = :person and e.spared_at is not null))";

    /** The order of a page, and where the next one begins. Always ends in the number, so that it is the same every time. */
    private enum Order {
        URGENT("c.urgency, coalesce(c.due_at, c.first_at), c.id", ">", "(:afterUrgency, :afterAt, :afterId)"),
        WAKING("c.asleep_until, c.id", ">", "(:afterAt, :afterId)"),
        NEWEST("c.last_at, c.id", "<", "(:afterAt, :afterId)");

        private final String key;
        private final String beyond;
        private final String last;

        Order(String key, String beyond, String last) {
            this.key = key;
            this.beyond = beyond;
            this.last = last;
        }
    }

    /** Where a page ended. */
    public record Place(int urgency, Instant at, long id) {}

    private final String condition;
    private final Order order;

    Queue(String condition, Order order) {
        this.condition = condition;
        this.order = order;
    }

    public String word() {
        return "inbox.queue." + name().toLowerCase(Locale.ROOT);
    }

    public Place placeOf(Conversation conversation) {
        var at = switch (order) {
            case URGENT -> conversation.dueAt().orElse(conversation.firstAt());
            case WAKING -> conversation.asleep().map(Conversation.Asleep::until).orElse(conversation.lastAt());
            case NEWEST -> conversation.lastAt();
        };
        return new Place(
                conversation.sorted().urgency().ordinal(), at, conversation.id().value());
    }

    /** The planner is told both that it waits and that it may be taken, so that it uses the one small index for both. */
    String where() {
        return " where " + condition + (order == Order.URGENT ? " and c.state in ('WAITING', 'TAKEN')" : "");
    }

    String after(Optional<Place> place) {
        return place.isEmpty() ? "" : " and (%s) %s %s".formatted(order.key, order.beyond, order.last);
    }

    String order() {
        return " order by " + (order == Order.NEWEST ? "c.last_at desc, c.id desc" : order.key);
    }
}
