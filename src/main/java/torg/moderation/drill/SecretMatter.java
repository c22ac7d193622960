package torg.moderation.drill;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import torg.moderation.Act;
import torg.moderation.Execution;

/**
 * A line of the secret series.
 *
 * @param received when what is secret reached the city
 * @param provision the paragraph that protects it, marked on that day by that authority (OSL 5 kap. 5 §)
 * @param beganAt when somebody pressed
 * @param used whether the safe way has been taken
 */
public record SecretMatter(
        long id,
        int year,
        int number,
        Act act,
        Instant received,
        String provision,
        LocalDate markedOn,
        String authority,
        Instant beganAt,
        boolean used) {

    /** As it is cited: {@code S 2026:3}. */
    public String designation() {
        return "S " + year + ":" + number;
    }

    /** From the press until nobody else could see it; empty until then. */
    public Optional<Duration> tookToHide() {
        return switch (act.execution()) {
            case Execution.Done(var ref, var at) -> Optional.of(Duration.between(beganAt, at));
            case Execution.DoneByHand(var by, var at) -> Optional.of(Duration.between(beganAt, at));
            case Execution.NotNeeded none -> Optional.empty();
            case Execution.OnItsWay way -> Optional.empty();
            case Execution.ByHand hand -> Optional.empty();
            case Execution.Failed failed -> Optional.empty();
            case Execution.Unclear unclear -> Optional.empty();
        };
    }
}
