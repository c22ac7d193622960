package torg.inbox.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import torg.inbox.Conversation;
import torg.inbox.Conversation.State;
import torg.inbox.Queue;
import torg.platforms.Network;
import torg.shell.Page;

/** One queue. Holds masked words only. */
public record InboxPage(
        Queue queue,
        List<Row> conversations,
        Optional<Queue.Place> next,
        Map<Queue, Long> counts,
        long unreadable,
        Instant now)
        implements Page {

    public record Row(
            long id,
            String author,
            String preview,
            String account,
            Network network,
            String unit,
            Instant lastAt,
            Optional<Instant> dueAt,
            boolean overdue,
            boolean unseen,
            String state,
            Optional<String> colleague) {}

    static InboxPage of(
            Queue queue, List<Conversation> found, int most, Map<Queue, Long> counts, long unreadable, Instant now) {
        var shown = found.subList(0, Math.min(most, found.size()));
        return new InboxPage(
                queue,
                shown.stream().map(c -> row(c, now)).toList(),
                found.size() > most ? Optional.of(queue.placeOf(shown.getLast())) : Optional.empty(),
                counts,
                unreadable,
                now);
    }

    private static Row row(Conversation c, Instant now) {
        return new Row(
                c.id().value(),
                c.author(),
                c.preview(),
                c.accountName(),
                c.network(),
                c.unitName(),
                c.lastAt(),
                c.dueAt(),
                c.overdue(now),
                c.seenAt().isEmpty(),
                c.state().word(),
                switch (c.state()) {
                    case State.Waiting waiting -> Optional.empty();
                    case State.Taken(var by, var at) -> Optional.of(by.name());
                    case State.Answered(var by, var at) -> Optional.of(by.name());
                    case State.Closed(var by, var at, var reason) -> Optional.of(by.name());
                });
    }

    @Override
    public String title() {
        return "inbox.title";
    }

    public Queue[] queues() {
        return Queue.values();
    }

    /** "12", or "1000+" when it is more than anybody counts. */
    public Optional<String> count(Queue which) {
        return Optional.ofNullable(counts.get(which)).map(n -> n > 1000 ? "1000+" : n.toString());
    }
}
