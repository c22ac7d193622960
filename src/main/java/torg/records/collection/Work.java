package torg.records.collection;

import java.time.Instant;
import java.util.Optional;
import torg.ledger.Actor;

/**
 * A collecting case that somebody has ordered.
 *
 * @param by who ordered it, and in whose name it is done
 * @param taken how many documents it has taken in so far
 * @param list what came of it, when it is done
 */
public record Work(
        long id, long board, int year, Instant orderedAt, Actor by, int taken, boolean failed, Optional<Long> list) {
    public boolean isUnderWay() {
        return list.isEmpty() && !failed;
    }
}
