package torg.register.checks;

import java.net.URI;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;
import torg.policy.Level;
import torg.register.checks.judgement.Ruling;
import torg.register.checks.judgement.Verdict;

/** Rulings in the form they are stored in. The database reads {@code rule} and {@code kind}. */
final class RulingJson {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private RulingJson() {}

    private enum Kind {
        MET,
        LINK,
        MISSING,
        UNKNOWN,
        NOT_DEMANDED
    }

    private record Line(String rule, Level level, LocalDate since, Kind kind, String word, String seen) {}

    static String write(List<Ruling> rulings) {
        return JSON.writeValueAsString(rulings.stream().map(RulingJson::line).toList());
    }

    static List<Ruling> read(String json) {
        return Arrays.stream(JSON.readValue(json, Line[].class))
                .map(line -> new Ruling(line.rule(), line.level(), line.since(), verdict(line)))
                .toList();
    }

    private static Line line(Ruling ruling) {
        return switch (ruling.verdict()) {
            case Verdict.Met(var seen, var where) -> line(ruling, Kind.MET, where.name(), seen);
            case Verdict.MetByLink(var link) -> line(ruling, Kind.LINK, "", link.toString());
            case Verdict.Missing(var word, var seen) -> line(ruling, Kind.MISSING, word, seen);
            case Verdict.Unknown(var word) -> line(ruling, Kind.UNKNOWN, word, "");
            case Verdict.NotDemanded(var word) -> line(ruling, Kind.NOT_DEMANDED, word, "");
        };
    }

    /** NUL can stand in a profile and cannot stand in PostgreSQL. */
    private static Line line(Ruling ruling, Kind kind, String word, String seen) {
        return new Line(ruling.rule(), ruling.level(), ruling.since(), kind, word, seen.replace("\0", ""));
    }

    private static Verdict verdict(Line line) {
        return switch (line.kind()) {
            case MET -> new Verdict.Met(line.seen(), Verdict.Where.valueOf(line.word()));
            case LINK -> new Verdict.MetByLink(URI.create(line.seen()));
            case MISSING -> new Verdict.Missing(line.word(), line.seen());
            case UNKNOWN -> new Verdict.Unknown(line.word());
            case NOT_DEMANDED -> new Verdict.NotDemanded(line.word());
        };
    }
}
