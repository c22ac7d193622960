package torg.policy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * One rule as it stands in one version of the policy (domain.md D15). Changing it makes a new one from another day; what
 * was judged by this one stays judged by it.
 *
 * @param id what the program asks for, {@code dormancy.days}
 * @param paragraph where it stands in the city's policy
 * @param source where the default comes from: a paragraph of law, a policy, an address
 * @param title the rule in a few words
 * @param text the rule in plain Swedish, as a communications director would read it
 * @param unit holds for this unit and everything below it; empty for the whole city
 * @param network holds on this network only
 * @param reference the decision it rests on
 */
public record Rule(
        String id,
        String paragraph,
        String source,
        String title,
        String text,
        Value value,
        Optional<Long> unit,
        Optional<String> network,
        String reference,
        LocalDate from,
        Optional<LocalDate> until) {

    public boolean holds(LocalDate day) {
        return !day.isBefore(from) && until.map(last -> !day.isAfter(last)).orElse(true);
    }

    boolean reaches(Place place) {
        return unit.map(place.units()::contains).orElse(true)
                && network.map(name -> place.network().equals(Optional.of(name)))
                        .orElse(true);
    }

    /** A rule for a unit goes before one for its board, and that before one for a network in the whole city. */
    int closeness(List<Long> units) {
        return unit.map(id -> 2 * (units.indexOf(id) + 1)).orElse(0) + (network.isPresent() ? 1 : 0);
    }
}
