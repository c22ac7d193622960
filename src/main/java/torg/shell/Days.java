package torg.staff.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/** Days as a form sends them. */
final class Days {
    private Days() {}

    static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException nothingLikeADay) {
            return Optional.empty();
        }
    }

    static boolean dayOrNothing(String text) {
        return text.isEmpty() || day(text).isPresent();
    }
}
