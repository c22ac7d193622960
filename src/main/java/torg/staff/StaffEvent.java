package torg.staff;

import java.time.LocalDate;
import java.util.Optional;
import torg.ledger.Happening;

/** Everything that can happen to the city's organisation and people. */
public sealed interface StaffEvent extends Happening {

    record UnitFounded(long unit, String kind, String name) implements StaffEvent {
        @Override
        public String subject() {
            return "staff/unit/" + unit;
        }
    }

    record PersonHired(long person, String name) implements StaffEvent {
        @Override
        public String subject() {
            return "staff/" + person;
        }
    }

    record RoleGiven(long person, String role, String unit, LocalDate from, Optional<LocalDate> until)
            implements StaffEvent {
        @Override
        public String subject() {
            return "staff/" + person;
        }
    }

    record RoleEnded(long person, String role, String unit, LocalDate until) implements StaffEvent {
        @Override
        public String subject() {
            return "staff/" + person;
        }
    }

    record DecisionDelegated(
            long delegation, String head, String delegate, String unit, String reference, LocalDate from, Optional<LocalDate> until)
            implements StaffEvent {
        @Override
        public String subject() {
            return "staff/delegation/" + delegation;
        }
    }

    record PasswordSet(long person) implements StaffEvent {
        @Override
        public String subject() {
            return "staff/" + person;
        }
    }

    record ApiKeyMade(long person, String label, LocalDate until) implements StaffEvent {
        @Override
        public String subject() {
            return "staff/" + person;
        }
    }

    record ApiKeyWithdrawn(long person, String label) implements StaffEvent {
        @Override
        public String subject() {
            return "staff/" + person;
        }
    }
}
