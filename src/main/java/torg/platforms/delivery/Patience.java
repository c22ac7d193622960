package torg.platforms.delivery;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import torg.platforms.Outcome;

/**
 * How long something that is carried to a platform is tried, and when again: more and more seldom, for each try is a line
 * in the ledger; and not for ever, for a platform that is never ready must not keep it waiting unseen.
 *
 * @param mostTries of what is unclear, before a person is asked
 * @param mostWaits for a platform that says "not now"
 * @param tooLong the word for the one who is then asked
 */
record Patience(Clock clock, int mostTries, int mostWaits, String tooLong) {
    private static final long SHORTEST = 5;
    private static final long LONGEST = 1800;

    /** @param tries made before this one */
    Outcome inTime(Outcome outcome, int tries) {
        return switch (outcome) {
            case Outcome.NotNow later when tries + 1 >= mostWaits -> new Outcome.Refused(tooLong);
            default -> outcome;
        };
    }

    boolean ends(int tries) {
        return tries + 1 >= mostTries;
    }

    /**
     * When it is tried next; empty when it has come to an end.
     *
     * @param last whether what is unclear now is asked of a person
     */
    Optional<Instant> next(Outcome outcome, int tries, boolean last) {
        return switch (outcome) {
            case Outcome.Delivered done -> Optional.empty();
            case Outcome.Refused refused -> Optional.empty();
            case Outcome.NotNow later -> Optional.of(later(later.retryAt(), tries));
            case Outcome.Unknown unclear when last -> Optional.empty();
            case Outcome.Unknown unclear -> Optional.of(ours(tries));
        };
    }

    /** When the platform says, but more and more seldom. */
    private Instant later(Instant platformSays, int tries) {
        return platformSays.isAfter(ours(tries)) ? platformSays : ours(tries);
    }

    private Instant ours(int tries) {
        return clock.instant().plus(Duration.ofSeconds(Math.min(SHORTEST << Math.min(tries, 10), LONGEST)));
    }
}
