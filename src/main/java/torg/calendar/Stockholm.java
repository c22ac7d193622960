package torg.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;

/** Local time in Stockholm as instants, also on the two nights when the clock is changed. */
final class Stockholm {

    static final ZoneId ZONE = ZoneId.of("Europe/Stockholm");

    private Stockholm() {}

    static LocalDate date(Instant instant) {
        return LocalDate.ofInstant(instant, ZONE);
    }

    static Instant startOf(LocalDate date) {
        return at(date.atStartOfDay());
    }

    /** The opening hours of that day as they really were: an hour that the clock skips lasts no time at all. */
    static List<Stretch> stretches(LocalDate date, List<Hours> hours) {
        return hours.stream()
                .map(open -> new Stretch(at(date.atTime(open.from())), closing(date, open)))
                .filter(stretch -> !stretch.length().isZero())
                .toList();
    }

    private static Instant closing(LocalDate date, Hours hours) {
        return hours.toTheEnd() ? startOf(date.plusDays(1)) : at(date.atTime(hours.until()));
    }

    /**
     * A skipped hour collapses into the moment of change, and a doubled hour is its first pass. {@code atZone} would
     * push a skipped 02:15 to 03:15, past an opening at 03:00, and time would run backwards.
     */
    private static Instant at(LocalDateTime time) {
        return Stream.ofNullable(ZONE.getRules().getTransition(time))
                .filter(change -> change.isGap())
                .map(change -> change.getInstant())
                .findFirst()
                .orElseGet(() -> time.atZone(ZONE).toInstant());
    }

    /** From one instant up to, but not including, another. */
    record Stretch(Instant from, Instant until) {

        Duration length() {
            return Duration.between(from, until);
        }

        /** What of it lies between these two instants. */
        Stretch between(Instant earliest, Instant latest) {
            return new Stretch(earliest.isAfter(from) ? earliest : from, latest.isBefore(until) ? latest : until);
        }

        boolean isEmpty() {
            return !from.isBefore(until);
        }
    }
}
