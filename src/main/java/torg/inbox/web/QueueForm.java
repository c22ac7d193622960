package torg.inbox.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import torg.inbox.Queue;

/** Which queue, and from where. An address that makes no sense shows the beginning. */
public record QueueForm(String queue, String at, Long id) {
    Queue chosen() {
        return Arrays.stream(Queue.values())
                .filter(q -> q.name().equalsIgnoreCase(queue))
                .findFirst()
                .orElse(Queue.WAITING);
    }

    Optional<Queue.Place> after() {
        try {
            return at == null || id == null ? Optional.empty() : Optional.of(new Queue.Place(Instant.parse(at), id));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
