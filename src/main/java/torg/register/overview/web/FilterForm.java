package torg.register.overview.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import torg.platforms.Network;
import torg.register.above.Standing.Light;
import torg.register.overview.Line;

/** What the overview is narrowed to, as the address says it; what makes no sense narrows nothing. */
public record FilterForm(Long board, String network, String light, String remark, String text) {
    public FilterForm {
        network = Objects.toString(network, "");
        light = Objects.toString(light, "");
        remark = Objects.toString(remark, "");
        text = Objects.toString(text, "").strip();
    }

    Optional<Long> chosenBoard() {
        return Optional.ofNullable(board);
    }

    private Optional<Network> chosenNetwork() {
        return Arrays.stream(Network.withAccounts())
                .filter(one -> one.name().equals(network))
                .findFirst();
    }

    private Optional<Light> chosenLight() {
        return Arrays.stream(Light.values())
                .filter(one -> one.name().equals(light))
                .findFirst();
    }

    List<Line> narrow(List<Line> lines) {
        var sought = text.toLowerCase(Locale.ROOT);
        return lines.stream()
                .filter(line -> board == null || line.path().contains(board))
                .filter(line -> chosenNetwork().map(line.network()::equals).orElse(true))
                .filter(line -> chosenLight().map(line.light()::equals).orElse(true))
                .filter(line -> remark.isEmpty()
                        || line.remarks().stream().anyMatch(said -> said.word().equals(remark)))
                .filter(line -> sought.isEmpty()
                        || (line.name() + " " + line.handle() + " " + line.unit())
                                .toLowerCase(Locale.ROOT)
                                .contains(sought))
                .toList();
    }
}
