package torg.staff.absence;

import java.time.LocalDate;
import java.util.Optional;
import torg.ledger.Happening;

/** Somebody's days away. */
public sealed interface AbsenceEvent extends Happening {
    long person();

    @Override
    default String subject() {
        return "staff/person/" + person();
    }

    record PersonAway(long person, LocalDate from, LocalDate until, Optional<String> substitute)
            implements AbsenceEvent {}

    record AbsenceTakenBack(long person, LocalDate from, LocalDate until) implements AbsenceEvent {}
}
