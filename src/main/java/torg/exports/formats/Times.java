package torg.exports.formats;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;

/**
 * Times as platforms write them. Numbers are seconds, milliseconds, microseconds or nanoseconds since 1970, told apart by
 * their size: in seconds a hundred thousand millions would be the year 5138.
 */
final class Times {
    private static final DateTimeFormatter X =
            DateTimeFormatter.ofPattern("EEE MMM dd HH:mm:ss Z yyyy", Locale.ENGLISH);
    private static final DateTimeFormatter TAKEOUT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss 'UTC'");
    private static final long SECONDS = 100_000_000_000L;
    private static final long MILLIS = SECONDS * 1000;
    private static final long MICROS = MILLIS * 1000;

    private Times() {}

    static Optional<Instant> of(long number) {
        if (number <= 0) {
            return Optional.empty();
        }
        if (number < SECONDS) {
            return Optional.of(Instant.ofEpochSecond(number));
        }
        if (number < MILLIS) {
            return Optional.of(Instant.ofEpochMilli(number));
        }
        return Optional.of(Instant.EPOCH.plus(number < MICROS ? number : number / 1000, ChronoUnit.MICROS));
    }

    static Optional<Instant> of(String text) {
        var plain = text.strip();
        if (plain.matches("\\d{1,18}")) {
            return of(Long.parseLong(plain));
        }
        try {
            return Optional.of(read(plain));
        } catch (DateTimeException noTime) {
            return Optional.empty();
        }
    }

    private static Instant read(String plain) {
        if (plain.matches("\\w{3} \\w{3} .*")) {
            return OffsetDateTime.parse(plain, X).toInstant();
        }
        if (plain.endsWith(" UTC")) {
            return LocalDateTime.parse(plain, TAKEOUT).toInstant(ZoneOffset.UTC);
        }
        return OffsetDateTime.parse(plain.replaceFirst("^(\\S+) (\\d)", "$1T$2"))
                .toInstant();
    }
}
