package torg.records.completeness;

import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import torg.shell.Words;

/** Months as people write and read them. */
public final class Months {
    private Months() {}

    /** {@code november 2026}, in the reader's language. */
    public static String name(YearMonth month) {
        return month.format(DateTimeFormatter.ofPattern("MMMM yyyy", Words.locale()));
    }

    /** {@code 2026-11}; empty for anything else. */
    public static Optional<YearMonth> read(String written) {
        try {
            return Optional.of(YearMonth.parse(written));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
