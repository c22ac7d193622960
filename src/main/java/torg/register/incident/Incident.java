package torg.register.incident;

import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import torg.shell.Refused;

/**
 * A hijacking, from the report to the account's return.
 *
 * @param breachDue when it has to be assessed, and notified if need be, whether personal data were disclosed
 */
public record Incident(
        long id,
        String what,
        String reportedBy,
        Instant reportedAt,
        Instant breachDue,
        Map<Step, Done> done,
        Optional<End> end) {

    /** @param note what was done, or why it was not needed */
    public record Done(String note, String by, Instant at) {}

    public record End(String by, Instant at) {}

    public List<Step> left() {
        return Arrays.stream(Step.values())
                .filter(step -> !done.containsKey(step))
                .toList();
    }

    Incident did(Step step, Done what) {
        goesOn();
        if (done.containsKey(step)) {
            throw new Refused("register.incident.done-before");
        }
        var all = new EnumMap<Step, Done>(Step.class);
        all.putAll(done);
        all.put(step, what);
        return new Incident(id, this.what, reportedBy, reportedAt, breachDue, all, end);
    }

    Incident ended(String by, Instant at) {
        goesOn();
        if (!left().isEmpty()) {
            throw new Refused("register.incident.steps-left", left().size());
        }
        return new Incident(id, what, reportedBy, reportedAt, breachDue, done, Optional.of(new End(by, at)));
    }

    private void goesOn() {
        if (end.isPresent()) {
            throw new Refused("register.incident.over");
        }
    }
}
