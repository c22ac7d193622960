package torg.moderation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import torg.policy.comments.Comments;
import torg.shell.Refused;
import torg.shell.Words;

/** Every text a measure can rest on, as it read when a comment was written. */
@Component
public class Grounds {
    private static final List<Dated> LAWS = read();

    private final Comments comments;

    Grounds(Comments comments) {
        this.comments = comments;
    }

    private record Dated(Ground ground, Optional<LocalDate> until, Provenance provenance) {
        boolean held(LocalDate day) {
            return !day.isBefore(ground.from())
                    && until.map(last -> !day.isAfter(last)).orElse(true);
        }
    }

    /** @param written when the comment was written: nobody is judged by what could be read only afterwards */
    public List<Ground> at(Instant written) {
        return Stream.concat(laws(LocalDate.ofInstant(written, Words.ZONE)), rules(written))
                .toList();
    }

    /**
     * @throws Refused when the text did not hold when the comment was written, which the words explain (JO 1248-2008;
     *     domain.md D36)
     */
    public Ground chosen(String code, Instant written) {
        return at(written).stream()
                .filter(ground -> ground.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new Refused("moderation.ground-came-later", Words.time(written)));
    }

    /** Where the text comes from. The city's own rules stand as they were decided. */
    public static Provenance provenance(Ground ground) {
        return LAWS.stream()
                .filter(law -> law.ground().equals(ground))
                .map(Dated::provenance)
                .findFirst()
                .orElse(Provenance.OWN);
    }

    private static Stream<Ground> laws(LocalDate day) {
        return LAWS.stream().filter(law -> law.held(day)).map(Dated::ground);
    }

    private Stream<Ground> rules(Instant written) {
        return comments.readable(written).stream()
                .flatMap(rules -> rules.rules().stream()
                        .map(rule -> new Ground(
                                Ground.Kind.OWN_RULE,
                                Ground.code(rules.version(), rule.number()),
                                Words.swedish(
                                        "moderation.ground.rule",
                                        Integer.toString(rule.number()),
                                        rules.from().toString(),
                                        rules.reference()),
                                rule.title(),
                                rule.text(),
                                rules.from())));
    }

    private static List<Dated> read() {
        try (var file = Grounds.class.getResourceAsStream("grounds.tsv")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split("\t", -1))
                    .map(Grounds::law)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Dated law(String[] field) {
        return new Dated(
                new Ground(
                        Ground.Kind.valueOf(field[1]),
                        field[0],
                        field[2],
                        field[3],
                        field[4],
                        LocalDate.parse(field[5])),
                Optional.of(field[6]).filter(day -> !day.isEmpty()).map(LocalDate::parse),
                new Provenance(
                        field[7].equals("QUOTE"),
                        field[8],
                        Optional.of(field[9]).filter(day -> !day.isEmpty()).map(LocalDate::parse)));
    }
}
