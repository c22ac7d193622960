package torg.inbox.expert;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A question to somebody who knows, with its thread.
 *
 * @param person the colleague who is asked; empty for somebody outside the city
 */
public record Asked(
        long id,
        long conversation,
        String preview,
        String askedBy,
        Instant askedAt,
        Optional<Long> person,
        String expert,
        String question,
        LocalDate dueOn,
        Optional<Instant> remindedAt,
        Optional<Instant> answeredAt,
        boolean withdrawn,
        List<Note> notes) {

    public record Note(Instant at, String name, String words) {}

    public boolean isOpen() {
        return answeredAt.isEmpty() && !withdrawn;
    }

    public boolean late(LocalDate today) {
        return isOpen() && today.isAfter(dueOn);
    }

    Asked with(List<Note> thread) {
        return new Asked(
                id,
                conversation,
                preview,
                askedBy,
                askedAt,
                person,
                expert,
                question,
                dueOn,
                remindedAt,
                answeredAt,
                withdrawn,
                thread);
    }
}
