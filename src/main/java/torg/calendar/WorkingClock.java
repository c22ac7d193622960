package torg.calendar;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

/**
 * A clock that runs only while a unit works: on the days its calendar counts, during its opening hours. The calendar
 * has the last word: an extra Saturday at the counter does not shorten anybody's deadline.
 */
public record WorkingClock(Calendar calendar, OpeningHours hours) {

    /** The clock that never stops. */
    public static final WorkingClock ALWAYS = new WorkingClock(Calendar.EVERY_DAY, OpeningHours.aroundTheClock());

    public WorkingClock {
        if (Arrays.stream(DayOfWeek.values()).noneMatch(day -> runsOn(day, calendar, hours))) {
            throw new IllegalArgumentException("A clock for a unit that never opens would never stop waiting");
        }
    }

    public boolean runsOn(LocalDate date) {
        return !open(date).isEmpty();
    }

    /** The first instant at which that much open time has passed. */
    public Instant plus(Instant start, Duration openTime) {
        if (openTime.isNegative()) {
            throw new IllegalArgumentException("Time is added forwards: " + openTime);
        }
        var left = openTime;
        for (var day = Stockholm.date(start); left.isPositive(); day = day.plusDays(1)) {
            for (var open : open(day)) {
                var rest = open.between(start, Instant.MAX);
                if (!rest.isEmpty() && left.compareTo(rest.length()) <= 0) {
                    return rest.from().plus(left);
                }
                left = rest.isEmpty() ? left : left.minus(rest.length());
            }
        }
        return start;
    }

    /** How much open time lies between the two; none when the second is not later. */
    public Duration elapsed(Instant from, Instant until) {
        if (!until.isAfter(from)) {
            return Duration.ZERO;
        }
        return Stockholm.date(from)
                .datesUntil(Stockholm.date(until).plusDays(1))
                .flatMap(day -> open(day).stream())
                .map(open -> open.between(from, until))
                .filter(open -> !open.isEmpty())
                .map(Stockholm.Stretch::length)
                .reduce(Duration.ZERO, Duration::plus);
    }

    /** That many working days later. The day itself is not counted, and need not be a working day. */
    public LocalDate plusDays(LocalDate date, int workingDays) {
        var day = date;
        for (int left = workingDays; left > 0; left--) {
            day = firstFrom(day.plusDays(1));
        }
        return day;
    }

    /** That day, or the first one after it when the unit works. */
    LocalDate firstFrom(LocalDate date) {
        var day = date;
        while (!runsOn(day)) {
            day = day.plusDays(1);
        }
        return day;
    }

    /** When the unit closes for the day, on a day it works. */
    Instant closes(LocalDate workingDay) {
        return open(workingDay).getLast().until();
    }

    private List<Stockholm.Stretch> open(LocalDate date) {
        return calendar.counts(date) ? Stockholm.stretches(date, hours.on(date)) : List.of();
    }

    private static boolean runsOn(DayOfWeek day, Calendar calendar, OpeningHours hours) {
        return calendar.everCounts(day)
                && !hours.week().getOrDefault(day, List.of()).isEmpty();
    }
}
