package torg.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAmount;

/** The last day of something, the instant it is too late, and the calendar that was used to find them. */
public record Deadline(LocalDate lastDay, Instant passes, Calendar calendar) {

    /**
     * The city's promise to answer within so many working days: before the unit closes on the last of them. The day
     * of arrival is not counted; with none to wait, it is the day itself, or the next working day once the unit has
     * closed.
     */
    public static Deadline answer(WorkingClock clock, Instant received, int workingDays) {
        var arrival = Stockholm.date(received);
        var lastDay = workingDays == 0 ? firstWithTimeLeft(clock, received) : clock.plusDays(arrival, workingDays);
        return new Deadline(lastDay, clock.closes(lastDay), clock.calendar());
    }

    /** The city's promise to answer within so many open hours. */
    public static Deadline answer(WorkingClock clock, Instant received, Duration openTime) {
        var passes = clock.plus(received, openTime);
        return new Deadline(Stockholm.date(passes.minusNanos(1)), passes, clock.calendar());
    }

    /**
     * A time set in law, counted from the day it runs from. A period in weeks, months or years ends on the day of the
     * same name or number (lag 1930:173, 1 §); {@code LocalDate.plus} takes the last of a shorter month, as the law
     * does.
     */
    public static Deadline statutory(LocalDate from, TemporalAmount time) {
        return statutory(from.plus(time));
    }

    /** A last day set in law: what falls on a free day may be done on the next working day (lag 1930:173, 2 §). */
    public static Deadline statutory(LocalDate lastDay) {
        return throughDay(Calendar.OFFICE_DAYS.firstFrom(lastDay), Calendar.OFFICE_DAYS);
    }

    /**
     * How long a request for a public document may take at most. The law says "genast eller så snart det är möjligt"
     * and "skyndsamt" (TF 2 kap. 15–16 §§), no number; the one the city sets itself runs on klämdagar and holidays too.
     */
    public static Deadline disclosure(Instant received, int days) {
        return throughDay(Stockholm.date(received).plusDays(days), Calendar.EVERY_DAY);
    }

    public boolean hasPassed(Instant now) {
        return !now.isBefore(passes);
    }

    private static LocalDate firstWithTimeLeft(WorkingClock clock, Instant received) {
        var day = clock.firstFrom(Stockholm.date(received));
        return received.isBefore(clock.closes(day)) ? day : clock.firstFrom(day.plusDays(1));
    }

    private static Deadline throughDay(LocalDate lastDay, Calendar calendar) {
        return new Deadline(lastDay, Stockholm.startOf(lastDay.plusDays(1)), calendar);
    }
}
