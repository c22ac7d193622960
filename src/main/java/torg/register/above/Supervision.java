package torg.register.above;

import java.time.Duration;
import java.util.Optional;

/**
 * How an account is watched over, measured and not declared (peers.md P17).
 *
 * @param arrived how many conversations began in the period
 * @param seen how many of them somebody has looked at
 * @param waiting how long the oldest one that nobody has seen has waited
 * @param sight how soon nine of ten are seen; empty when none was
 * @param quiet the same for what came in evenings, nights and weekends
 * @param answer how soon half of the answered ones got their answer
 * @param answerQuiet the same for what came in evenings, nights and weekends
 */
public record Supervision(
        long arrived,
        long seen,
        Optional<Duration> waiting,
        Optional<Duration> sight,
        Optional<Duration> quiet,
        Optional<Duration> answer,
        Optional<Duration> answerQuiet) {

    /** The slowest that is known, to hold against the rule. */
    public Optional<Duration> slowest() {
        return sight.filter(time -> waiting.map(time::compareTo).orElse(1) > 0).or(() -> waiting);
    }
}
