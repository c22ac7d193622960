package torg.records.release.web;

import java.util.Objects;
import java.util.Optional;
import torg.shell.Problems;

/** What the test came to: RELEASE, with what is masked, or REFUSE by a provision. */
public record TestForm(String outcome, String refusal) {
    public TestForm {
        outcome = Objects.toString(outcome, "");
        refusal = Objects.toString(refusal, "");
    }

    Problems problems() {
        return Problems.NONE
                .unless(outcome.equals("RELEASE") || outcome.equals("REFUSE"), "outcome", "release.choose-outcome")
                .unless(!outcome.equals("REFUSE") || !refusal.isEmpty(), "refusal", "release.choose-provision");
    }

    Optional<String> provision() {
        return outcome.equals("REFUSE") ? Optional.of(refusal) : Optional.empty();
    }
}
