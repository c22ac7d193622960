package torg.policy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The rules Torg comes with (domain.md 1.1–1.5), until the city decides its own. */
final class Defaults {
    private static final LocalDate FROM = LocalDate.of(2020, 5, 4); // the day Stockholm's council adopted the policy

    private Defaults() {}

    static List<Rule> read() {
        try (var file = Defaults.class.getResourceAsStream("defaults.tsv")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> rule(line.split("\t", -1)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Rule rule(String[] field) {
        return new Rule(
                field[0],
                field[1],
                field[2],
                field[3],
                field[4],
                value(field[6], field[7]),
                Optional.empty(),
                Optional.of(field[5]).filter(network -> !network.isEmpty()),
                "Torgs grundregler",
                FROM,
                Optional.empty());
    }

    private static Value value(String kind, String value) {
        return switch (kind) {
            case "MUST", "SHOULD", "OFF" -> new Value.Demand(Level.valueOf(kind), value.equals("link"));
            case "TEXT" -> new Value.Text(value);
            default -> new Value.Number(Integer.parseInt(value), Value.Measure.valueOf(kind));
        };
    }
}
