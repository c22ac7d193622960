package torg.inbox.expert;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A question to somebody who knows, with its thread.
 *
 * @param person the colleague who is asked; empty for somebody outside the city
 * @param linkEnds the last day on which the link of somebody outside the city can be used
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
        Optional<LocalDate> linkEnds,
        List<Note> notes) {

    public record Note(Instant at, String name, String words) {}

    public boolean isOpen() {
        return answeredAt.isEmpty() && !withdrawn;
    }

    /** What was said last: once it is answered, the answer. */
    public Optional<Note> answer() {
        return answeredAt.flatMap(
                at -> notes.stream().filter(note -> note.at().equals(at)).findFirst());
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
                linkEnds,
                thread);
    }
}
