package torg.records.audit;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import torg.shell.Words;

/** Whole days in the city's time, both included. */
public record Period(LocalDate from, LocalDate until) {

    /** This year until today where nothing is said or it is no day; the other way round is turned round. */
    public static Period read(String from, String until, LocalDate today) {
        var first = day(from).orElse(today.withDayOfYear(1));
        var last = day(until).orElse(today);
        return first.isAfter(last) ? new Period(last, first) : new Period(first, last);
    }

    private static Optional<LocalDate> day(String written) {
        try {
            return Optional.of(LocalDate.parse(written.strip()));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    Instant begins() {
        return from.atStartOfDay(Words.ZONE).toInstant();
    }

    Instant ends() {
        return until.plusDays(1).atStartOfDay(Words.ZONE).toInstant();
    }
}
