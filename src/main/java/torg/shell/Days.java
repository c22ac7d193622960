package torg.shell;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/** Days as a form or an address sends them ({@code 2026-11-22}). */
public final class Days {
    private Days() {}

    /**
     * Between the years 1 and 9999: PostgreSQL and people agree on those.
     *
     * @return empty for anything else, null included
     */
    public static Optional<LocalDate> day(String text) {
        try {
            return Optional.ofNullable(text)
                    .map(LocalDate::parse)
                    .filter(day -> day.getYear() > 0 && day.getYear() < 10_000);
        } catch (DateTimeParseException nothingLikeADay) {
            return Optional.empty();
        }
    }

    public static boolean dayOrNothing(String text) {
        return text.isEmpty() || day(text).isPresent();
    }
}
