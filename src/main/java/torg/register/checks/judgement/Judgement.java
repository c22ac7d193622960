package torg.register.checks.judgement;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import torg.policy.Level;
import torg.register.checks.Light;

/**
 * Every rule's verdict on one look.
 *
 * @param day the day whose rules judged
 */
public record Judgement(LocalDate day, List<Ruling> rulings) {

    /** What must be there and is not is red, what should be is yellow, and what nobody could tell is grey. */
    public Light light() {
        if (failing().anyMatch(ruling -> ruling.level() == Level.MUST)) {
            return Light.RED;
        }
        if (failing().findAny().isPresent()) {
            return Light.YELLOW;
        }
        return rulings.stream().anyMatch(ruling -> ruling.verdict() instanceof Verdict.Unknown)
                ? Light.GREY
                : Light.GREEN;
    }

    public Stream<Ruling> failing() {
        return rulings.stream().filter(Ruling::fails);
    }

    public Optional<Ruling> on(String rule) {
        return rulings.stream().filter(ruling -> ruling.rule().equals(rule)).findFirst();
    }
}
