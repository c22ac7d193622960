package torg.policy.revision;

import java.time.LocalDate;
import java.util.Optional;
import torg.staff.Unit;

/**
 * Somebody who is asked: a unit, or a council (råd) that belongs to one and has no place of its own in the organisation.
 *
 * @param council the council's name; empty when the unit itself is asked
 * @param replies how many times it has answered; the newest answer counts
 */
public record Body(
        long id, Unit unit, String council, Optional<LocalDate> remindedOn, Optional<Reply> reply, int replies) {

    public String name() {
        return council.isEmpty() ? unit.name() : council;
    }

    public boolean overdue(LocalDate due, LocalDate today) {
        return reply.isEmpty() && today.isAfter(due);
    }

    /** A week is what a board's secretary needs to get it onto an agenda. */
    public boolean soon(LocalDate due, LocalDate today) {
        return reply.isEmpty() && !today.isAfter(due) && !today.isBefore(due.minusDays(7));
    }
}
