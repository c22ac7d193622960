package torg.staff.access;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A key by which a program works with the API in somebody's name. The key itself is not here: only its hash is kept.
 *
 * @param until its last day
 */
public record ApiKey(long id, String label, Instant madeAt, LocalDate until, boolean withdrawn) {

    public boolean works(LocalDate today) {
        return !withdrawn && !until.isBefore(today);
    }

    /** A key that nobody has to think of for more than a year is forgotten, and lies about somewhere. */
    public static boolean mayLast(LocalDate today, LocalDate until) {
        return !until.isBefore(today) && !until.isAfter(today.plusYears(1));
    }
}
