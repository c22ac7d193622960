package torg.register.web;

import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import torg.platforms.Network;
import torg.register.Register;
import torg.register.stages.Stage;

/** What the list is narrowed to, as the address says it. */
public record SearchForm(String text, String network, String stage, Long unit, Long after) {
    public SearchForm {
        text = Objects.toString(text, "");
        network = Objects.toString(network, "");
        stage = Objects.toString(stage, "");
    }

    Register.Search search() {
        return new Register.Search(
                text,
                Arrays.stream(Network.withAccounts())
                        .filter(n -> n.name().equals(network))
                        .findFirst(),
                Optional.ofNullable(unit),
                Arrays.stream(Stage.values())
                        .filter(s -> s.name().equals(stage))
                        .findFirst());
    }

    long afterId() {
        return after == null ? 0 : after;
    }
}
