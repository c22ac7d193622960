package torg.simulator.x;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import torg.simulator.Answer;
import torg.simulator.Society;

/** Calls are counted in windows of fifteen minutes, and every answer says how many are left (docs.x.com/x-api/fundamentals/rate-limits). */
final class Limits {
    private static final Duration WINDOW = Duration.ofMinutes(15);

    private record Count(Instant ends, int used) {}

    private final Society society;
    private final Map<String, Count> counts = new HashMap<>();

    Limits(Society society) {
        this.society = society;
    }

    /** There is no Retry-After here: when to come back stands in x-rate-limit-reset, in seconds since 1970. */
    Answer counted(String whose, int most, Supplier<Answer> call) {
        var now = count(whose);
        var answer = now.used() > most ? Problems.tooMany() : call.get();
        return answer.with("x-rate-limit-limit", Integer.toString(most))
                .with("x-rate-limit-remaining", Integer.toString(Math.max(0, most - now.used())))
                .with("x-rate-limit-reset", Long.toString(now.ends().getEpochSecond()));
    }

    private synchronized Count count(String whose) {
        var time = society.now();
        return counts.compute(
                whose,
                (k, was) -> was == null || !time.isBefore(was.ends())
                        ? new Count(time.plus(WINDOW), 1)
                        : new Count(was.ends(), was.used() + 1));
    }
}
