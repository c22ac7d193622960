package torg.staff;

import java.util.List;

/**
 * A board, company, administration or unit.
 *
 * @param path the unit and everything above it, from the city downwards
 */
public record Unit(long id, UnitKind kind, String name, String shortName, List<Long> path) {

    public boolean below(long other) {
        return path.contains(other);
    }
}
