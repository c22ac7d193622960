package torg.staff;

import java.time.LocalDate;
import java.util.Optional;
import torg.ledger.Happening;

/** Everything that can happen to the city's organisation and people; for their ways in see {@code access}. */
public sealed interface StaffEvent extends Happening {

    /** What happens to a unit stands under that unit. */
    sealed interface UnitEvent extends StaffEvent {
        long unit();

        @Override
        default String subject() {
            return "staff/unit/" + unit();
        }
    }

    record UnitFounded(long unit, String kind, String name) implements UnitEvent {}

    record UnitRenamed(long unit, String before, String after) implements UnitEvent {}

    record UnitMoved(long unit, String name, String under) implements UnitEvent {}

    record UnitClosed(long unit, String name, LocalDate on) implements UnitEvent {}

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
