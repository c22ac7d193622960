package torg.shell;

import java.util.Collection;
import java.util.Map;
import java.util.Set;

/**
 * Who is at the desk. Rights and places are plain names and numbers here, because the shell knows no room; {@code staff}
 * gives them. A controller that takes a {@code SignedIn} is closed to everybody else.
 *
 * @param person the number of the person in {@code staff}
 * @param rights each right with the units it was given for; a right for a unit holds for everything below it
 */
public record SignedIn(long person, String name, String title, Map<String, Set<Long>> rights) {
    public boolean may(String right) {
        return rights.containsKey(right);
    }

    /** @param place a unit and all above it */
    public boolean may(String right, Collection<Long> place) {
        return places(right).stream().anyMatch(place::contains);
    }

    public Set<Long> places(String right) {
        return rights.getOrDefault(right, Set.of());
    }

    /** @throws Forbidden naming the right that is missing */
    public SignedIn with(String right) {
        if (!may(right)) {
            throw new Forbidden("staff.right-missing." + right);
        }
        return this;
    }

    /** @throws Forbidden naming the right that is missing at this place */
    public SignedIn with(String right, Collection<Long> place) {
        if (!may(right, place)) {
            throw new Forbidden("staff.right-missing." + right);
        }
        return this;
    }
}
