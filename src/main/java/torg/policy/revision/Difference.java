package torg.policy.revision;

import java.util.List;
import java.util.Optional;
import torg.policy.Case;
import torg.policy.Rule;

/**
 * A change beside what holds.
 *
 * @param before the rule in the same scope; empty when the version adds one there
 * @param wider what holds in the place when nothing stands in the scope itself
 * @param examples the rule's own, tried against the rules as they would be
 */
public record Difference(Change change, Optional<Rule> before, Optional<Rule> wider, List<Case.Run> examples) {

    public boolean adds() {
        return before.isEmpty();
    }

    public boolean passes() {
        return examples.stream().allMatch(Case.Run::passes);
    }

    /** What one compares with: the rule itself, or what the new one makes an exception from. */
    public Optional<Rule> compared() {
        return before.or(() -> wider);
    }
}
