package torg.staff;

import java.time.LocalDate;
import torg.ledger.Actor;

/**
 * A room above that answers for what somebody had there (domain.md D11). It is told in the transaction in which the
 * person is given a last day, so nobody leaves without it being known what they leave behind.
 */
public interface Farewell {
    void leaves(Person person, LocalDate lastDay, Actor by);

    void returns(Person person, Actor by);
}
