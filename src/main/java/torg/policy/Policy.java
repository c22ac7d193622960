package torg.policy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import torg.shell.Words;

/** The door to the city's rules. */
@Component
public class Policy {
    private final List<Rule> rules = Defaults.read();
    private final Clock clock;

    Policy(Clock clock) {
        this.clock = clock;
    }

    /** The rules as they held on a day; never changed by what is decided later. */
    public Rulebook on(LocalDate day) {
        return new Rulebook(day, rules);
    }

    public Rulebook today() {
        return on(LocalDate.now(clock.withZone(Words.ZONE)));
    }
}
