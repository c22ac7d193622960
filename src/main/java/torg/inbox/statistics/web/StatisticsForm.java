package torg.inbox.statistics.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import torg.inbox.statistics.AnswerFigures;

/** Which days and which unit. Days that make no sense show the last thirty. */
public record StatisticsForm(String from, String until, Long unit) {
    private static final int DAYS = 30;

    AnswerFigures.Period period(LocalDate today) {
        var last = day(until).filter(day -> !day.isAfter(today)).orElse(today);
        var first = day(from).filter(day -> !day.isAfter(last)).orElse(last.minusDays(DAYS - 1));
        return new AnswerFigures.Period(first, last);
    }

    private static Optional<LocalDate> day(String written) {
        try {
            return written == null || written.isBlank()
                    ? Optional.empty()
                    : Optional.of(LocalDate.parse(written.strip()));
        } catch (DateTimeParseException nothingLikeADay) {
            return Optional.empty();
        }
    }
}
