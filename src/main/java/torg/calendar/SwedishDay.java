package torg.calendar;

import static java.time.DayOfWeek.SATURDAY;
import static java.time.DayOfWeek.SUNDAY;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What Swedish law and custom say about one day. */
public record SwedishDay(LocalDate date) {

    /** Lag (1989:253) 1 §: the named holidays, and every Sunday. */
    public boolean isPublicHoliday() {
        return date.getDayOfWeek() == SUNDAY || !holidays().isEmpty();
    }

    /** Lag (1930:173) 2 §: no deadline ends on such a day. Nobody counts it as a working day either. */
    public boolean isFree() {
        return date.getDayOfWeek() == SATURDAY || isPublicHoliday() || eve().isPresent();
    }

    /**
     * A klämdag: a lone working day between two free ones. It is worth knowing when a unit is staffed, and nothing
     * more: it is a working day, and requests for documents run on it like on any other (JO 4209-2009, 5308-11).
     */
    public boolean isSqueezed() {
        return !isFree() && previous().isFree() && next().isFree();
    }

    public List<Holiday> holidays() {
        return Holiday.on(date);
    }

    public Optional<Eve> eve() {
        return Eve.on(date);
    }

    public SwedishDay previous() {
        return new SwedishDay(date.minusDays(1));
    }

    public SwedishDay next() {
        return new SwedishDay(date.plusDays(1));
    }
}
