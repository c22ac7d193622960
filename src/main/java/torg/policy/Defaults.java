package torg.policy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The rules Torg comes with (domain.md 1.1–1.5) and their examples, until the city decides its own. */
final class Defaults {
    static final String TITLE = "Torgs grundregler";
    static final LocalDate FROM = LocalDate.of(2020, 5, 4); // the day Stockholm's council adopted the policy

    private Defaults() {}

    static List<Rule> read() {
        return rows("defaults.tsv").map(Defaults::rule).toList();
    }

    private static Rule rule(String[] field) {
        return new Rule(
                field[0],
                field[1],
                field[2],
                field[3],
                field[4],
                Value.of(field[6], field[7]),
                Optional.empty(),
                network(field[5]),
                TITLE,
                FROM,
                Optional.empty());
    }

    /** The examples, by the scope of the rule they belong to. */
    static Map<Scope, List<Case>> cases() {
        return rows("cases.tsv")
                .collect(Collectors.groupingBy(
                        field -> new Scope(field[0], Optional.empty(), network(field[1])),
                        Collectors.mapping(
                                field -> new Case(
                                        0, field[0], List.of(), network(field[2]), field[3], Verdict.valueOf(field[4])),
                                Collectors.toList())));
    }

    private static Optional<String> network(String field) {
        return Optional.of(field).filter(network -> !network.isEmpty());
    }

    private static Stream<String[]> rows(String name) {
        try (var file = Defaults.class.getResourceAsStream(name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split("\t", -1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
