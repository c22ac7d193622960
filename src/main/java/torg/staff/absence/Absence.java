package torg.staff.absence;

import java.time.LocalDate;
import java.util.Optional;
import torg.ledger.Actor;
import torg.staff.Person;

/** Somebody is away, both days included. */
public record Absence(long id, long person, LocalDate from, LocalDate until, Optional<Person> substitute) {

    /** A room above that hands over what somebody had, in the transaction in which it is said that they are away. */
    public interface Listener {
        void away(Absence absence, Actor by);
    }
}
