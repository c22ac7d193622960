package torg.platforms.health;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;

/**
 * What the city's application at a platform has used, over all accounts it opens.
 *
 * @param name the family's, or the network's where the city has no application
 * @param used today, by the platform's own counting
 * @param microdollars since the first of the month
 * @param calls how the platform's own calls ended today, by what became of them
 */
public record Application(
        String name, long used, Optional<Condition.Quota> left, long microdollars, Map<String, Long> calls) {
    public BigDecimal dollars() {
        return Condition.dollars(microdollars);
    }

    public long calls(String what) {
        return calls.getOrDefault(what, 0L);
    }
}
