package torg.platforms.listening;

import java.time.Duration;
import java.time.Instant;

/**
 * How long something is left alone between two looks, by how old it is: people talk about what is new, and platforms count
 * our calls.
 */
public record Pace(Duration inTheFirstHour, Duration inTheFirstDay, Duration inTheFirstWeek, Duration later) {
    /** Where calls cost nothing but time. */
    public static final Pace LIVELY =
            new Pace(Duration.ofMinutes(1), Duration.ofMinutes(10), Duration.ofHours(1), Duration.ofDays(1));

    Duration pause(Instant began, Instant now) {
        var age = Duration.between(began, now);
        if (age.compareTo(Duration.ofHours(1)) < 0) {
            return inTheFirstHour;
        }
        if (age.compareTo(Duration.ofDays(1)) < 0) {
            return inTheFirstDay;
        }
        return age.compareTo(Duration.ofDays(7)) < 0 ? inTheFirstWeek : later;
    }
}
