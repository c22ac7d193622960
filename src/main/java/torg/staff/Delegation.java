package torg.staff;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A head of administration lets somebody else decide on accounts (sub-delegation, vidaredelegation, KL 7:6). It is to be
 * reported to the board at its next meeting, and decisions under it to the head (7:8).
 *
 * @param reference the decision's case number, as the city writes it
 */
public record Delegation(
        long id, Person head, Person delegate, Unit unit, String reference, LocalDate from, Optional<LocalDate> until) {

    public boolean holds(LocalDate day) {
        return !day.isBefore(from) && until.map(last -> !day.isAfter(last)).orElse(true);
    }
}
