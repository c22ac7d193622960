package torg.staff;

import java.time.LocalDate;
import java.util.Optional;
import torg.ledger.Happening;

/** Everything that can happen to the city's organisation and people; for their ways in see {@code access}. */
public sealed interface StaffEvent extends Happening {

    record UnitFounded(long unit, String kind, String name) implements StaffEvent {
        @Override
        public String subject() {
            return "staff/unit/" + unit;
        }
    }

    /** What happens to one person stands under that person. */
    sealed interface PersonEvent extends StaffEvent {
        long person();

        @Override
        default String subject() {
            return "staff/" + person();
        }
    }

    record PersonHired(long person, String name) implements PersonEvent {}

    record PersonLeft(long person, LocalDate lastDay) implements PersonEvent {}

    record PersonReturned(long person) implements PersonEvent {}

    record RoleGiven(long person, String role, String unit, LocalDate from, Optional<LocalDate> until)
            implements PersonEvent {}

    record RoleEnded(long person, String role, String unit, LocalDate until) implements PersonEvent {}

    sealed interface DelegationEvent extends StaffEvent {
        long delegation();

        @Override
        default String subject() {
            return "staff/delegation/" + delegation();
        }
    }

    record DecisionDelegated(
            long delegation,
            String head,
            String delegate,
            String unit,
            String reference,
            LocalDate from,
            Optional<LocalDate> until)
            implements DelegationEvent {}

    record DelegationEnded(long delegation, LocalDate until) implements DelegationEvent {}
}
