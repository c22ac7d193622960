package torg.staff;

import java.time.LocalDate;
import java.util.Optional;

/** A role somebody holds for a unit between two dates, both included. */
public record Assignment(long id, long person, Role role, Unit unit, LocalDate from, Optional<LocalDate> until) {

    public boolean holds(LocalDate day) {
        return !day.isBefore(from) && until.map(last -> !day.isAfter(last)).orElse(true);
    }

    /** Whether there is something left to end. */
    public boolean lasts(LocalDate day) {
        return until.map(last -> last.isAfter(day)).orElse(true);
    }
}
