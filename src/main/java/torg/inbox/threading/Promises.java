package torg.inbox.threading;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import torg.calendar.Deadline;
import torg.calendar.WorkingClock;
import torg.platforms.Network;
import torg.policy.Place;
import torg.policy.Rulebook;
import torg.staff.Unit;

/**
 * When the city has promised an answer: the days by the policy's rule for the place, counted by the clock of the unit
 * (domain.md D21). Reckoned once for what came at one time to one place.
 */
final class Promises {
    private static final String RULE = "answer.working-days";

    private final Function<Instant, Rulebook> policy;
    private final Function<Unit, WorkingClock> clocks;
    private final Map<Asked, Instant> known = new HashMap<>();

    private record Asked(long unit, Network network, Instant at) {}

    Promises(Function<Instant, Rulebook> policy, Function<Unit, WorkingClock> clocks) {
        this.policy = policy;
        this.clocks = clocks;
    }

    Instant of(Unit unit, Network network, Instant receivedAt) {
        return known.computeIfAbsent(new Asked(unit.id(), network, receivedAt), asked -> {
            var days = policy.apply(receivedAt).number(RULE, Place.of(unit.path(), network.name()));
            return Deadline.answer(clocks.apply(unit), receivedAt, days).passes();
        });
    }
}
