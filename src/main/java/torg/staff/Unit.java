package torg.staff;

import java.util.List;
import java.util.Optional;

/**
 * A board, company, administration or unit.
 *
 * @param path the unit and everything above it, from the city downwards
 */
public record Unit(long id, UnitKind kind, String name, String shortName, List<Long> path) {

    public Optional<Long> parent() {
        return path.size() < 2 ? Optional.empty() : Optional.of(path.get(path.size() - 2));
    }

    /** For a list where one chooses: the name, moved in by how far down in the city it stands. */
    public String indented() {
        return "\u2003".repeat(path.size() - 1) + name;
    }

    public boolean below(long other) {
        return path.contains(other);
    }
}
