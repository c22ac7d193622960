package torg.simulator.web;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import torg.shell.Problems;
import torg.simulator.Trouble;

/** What is to go wrong, and for how long. */
record OutageForm(String kind, Integer minutes) {
    static final List<Integer> MINUTES = List.of(5, 30, 120);

    OutageForm {
        kind = Objects.toString(kind, "");
        minutes = Objects.requireNonNullElse(minutes, 0);
    }

    Optional<Trouble.Kind> chosen() {
        return Stream.of(Trouble.Kind.values())
                .filter(one -> one.name().equals(kind))
                .findFirst();
    }

    /** @param site whose form it is: there is one for each on the page */
    Problems problems(String site) {
        return Problems.NONE
                .unless(chosen().isPresent(), "kind-" + site, "simulator.choose-trouble")
                .unless(MINUTES.contains(minutes), "minutes-" + site, "simulator.choose-minutes");
    }
}
