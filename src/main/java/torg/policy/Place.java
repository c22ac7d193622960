package torg.policy;

import java.util.List;
import java.util.Optional;

/**
 * Where a rule is asked for.
 *
 * @param units the unit and everything above it, from the city downwards; empty for the city as a whole
 * @param network the name of the network ({@code FACEBOOK}); policy stands below {@code platforms} and knows it only as a name
 */
public record Place(List<Long> units, Optional<String> network) {
    public static final Place CITY = new Place(List.of(), Optional.empty());

    public static Place of(List<Long> units, String network) {
        return new Place(units, Optional.of(network));
    }
}
