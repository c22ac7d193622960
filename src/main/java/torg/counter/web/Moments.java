package torg.counter.web;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import torg.shell.Words;

/** How a clerk's times and texts are read. */
final class Moments {
    /** Who writes down what came more than a year ago has most likely mistaken the year. */
    static final Duration LONGEST_AGO = Duration.ofDays(366);

    private static final int LONGEST = 10_000;

    private Moments() {}

    static String of(Instant now) {
        return LocalDateTime.ofInstant(now, Words.ZONE)
                .truncatedTo(ChronoUnit.MINUTES)
                .toString();
    }

    static Optional<Instant> read(String written) {
        try {
            return Optional.of(LocalDateTime.parse(written).atZone(Words.ZONE).toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** A form tells minutes, and two clocks differ by seconds: what is this minute is now. */
    static Instant notJustAhead(Instant told, Instant now) {
        return told.isAfter(now) && told.isBefore(now.plusSeconds(60)) ? now : told;
    }

    static String text(String written) {
        return Objects.toString(written, "").replace("\r\n", "\n").strip();
    }

    static boolean fits(String text) {
        return text.codePointCount(0, text.length()) <= LONGEST;
    }

    /** One that makes no sense is replaced: a program need not send any. */
    static String key(String sent) {
        try {
            return UUID.fromString(Objects.toString(sent, "")).toString();
        } catch (IllegalArgumentException e) {
            return UUID.randomUUID().toString();
        }
    }
}
