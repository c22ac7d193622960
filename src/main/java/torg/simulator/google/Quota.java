package torg.simulator.google;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * What one project may use in a day, begun anew at midnight in California: 10,000 units, and a bucket of its own for films
 * (developers.google.com/youtube/v3/determine_quota_cost, connectors.md 2.6). A call that is refused costs too.
 */
final class Quota {
    static final int DAILY = 10_000;
    private static final int FILMS = 100;
    private static final ZoneId CALIFORNIA = ZoneId.of("America/Los_Angeles");

    private final int daily;
    private LocalDate day = LocalDate.EPOCH;
    private int used;
    private int films;

    Quota(int daily) {
        this.daily = daily;
    }

    synchronized void use(int units, Instant now) {
        begin(now);
        if (used + units > daily) {
            throw exceeded();
        }
        used += units;
    }

    synchronized void film(Instant now) {
        begin(now);
        if (films >= FILMS) {
            throw exceeded();
        }
        films++;
    }

    private void begin(Instant now) {
        var today = LocalDate.ofInstant(now, CALIFORNIA);
        if (!today.equals(day)) {
            day = today;
            used = 0;
            films = 0;
        }
    }

    private static No exceeded() {
        return No.of(
                403,
                "youtube.quota",
                "quotaExceeded",
                "The request cannot be completed because you have exceeded your <a href=\"/youtube/v3/getting-started#quota\">quota</a>.");
    }
}
