package torg.policy;

import java.util.Optional;

/** What a rule is about: which rule, for whom. In one version, and on one day, there is one rule per scope. */
public record Scope(String rule, Optional<Long> unit, Optional<String> network) {

    public static Scope city(String rule) {
        return new Scope(rule, Optional.empty(), Optional.empty());
    }

    public boolean wholeCity() {
        return unit.isEmpty() && network.isEmpty();
    }
}
