package torg.policy.revision.web;

import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import torg.policy.Case;
import torg.policy.Value;
import torg.policy.Verdict;
import torg.policy.web.Places;
import torg.shell.Problems;
import torg.staff.Staff;
import torg.staff.Unit;

/**
 * An example: where, what is so, and what the rule shall say of it.
 *
 * @param place a unit by name; empty for the city as a whole
 */
public record ExampleForm(String place, String network, String fact, String expected) {
    public ExampleForm {
        place = Objects.toString(place, "").strip();
        network = Objects.toString(network, "").strip();
        fact = Objects.toString(fact, "").strip();
        expected = Objects.toString(expected, "").strip();
    }

    Problems problems(Value value, Staff staff) {
        return Problems.NONE
                .unless(place.isEmpty() || unit(staff).isPresent(), "place", "policy.form.unknown-unit")
                .unless(network.isEmpty() || Places.NETWORKS.contains(network), "network", "policy.form.odd-network")
                .unless(Case.fits(value, fact), "fact", "policy.odd-fact")
                .unless(verdict().isPresent(), "expected", "policy.form.choose-verdict");
    }

    Optional<Unit> unit(Staff staff) {
        return place.isEmpty() ? Optional.empty() : staff.unitNamed(place);
    }

    Optional<String> onNetwork() {
        return Optional.of(network).filter(n -> !n.isEmpty());
    }

    Optional<Verdict> verdict() {
        return Arrays.stream(Verdict.values())
                .filter(v -> v.name().equals(expected))
                .findFirst();
    }
}
