package torg.policy.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.LongFunction;
import torg.policy.Case;
import torg.policy.Edition;
import torg.policy.Policy;
import torg.policy.Rule;
import torg.policy.Value;
import torg.shell.Page;
import torg.staff.Unit;

/**
 * One rule: what it says now, for whom; its examples; and everything it has said before.
 *
 * @param followed whether Torg itself follows it, or people do
 */
public record RulePage(
        String id,
        String name,
        boolean followed,
        List<Row> now,
        List<Example> examples,
        List<Former> history,
        LocalDate today)
        implements Page {

    public record Row(Rule rule, String said, Optional<String> where) {}

    /** @param expected the word of the verdict that shall come out */
    public record Example(Optional<String> where, String fact, Case.Run run) {}

    public record Former(Edition edition, String said, Optional<String> where, boolean holds) {}

    static RulePage of(
            String id, List<Edition> editions, List<Case.Run> runs, LongFunction<Unit> units, LocalDate today) {
        var value = editions.getFirst().rule().value();
        var history = editions.stream()
                .map(edition -> new Former(
                        edition,
                        edition.rule().said(),
                        Places.said(edition.rule().scope(), units),
                        !edition.ends() && edition.rule().holds(today)))
                .toList();
        return new RulePage(
                id,
                editions.getFirst().rule().title(),
                Policy.asks(id) && !(value instanceof Value.Text),
                history.stream()
                        .filter(Former::holds)
                        .map(former -> new Row(former.edition().rule(), former.said(), former.where()))
                        .toList(),
                runs.stream()
                        .map(run -> new Example(
                                Places.said(
                                        run.example().path().isEmpty()
                                                ? Optional.empty()
                                                : Optional.of(units.apply(run.example()
                                                                .path()
                                                                .getLast())
                                                        .name()),
                                        run.example().network()),
                                Case.said(value, run.example().fact()),
                                run))
                        .toList(),
                history,
                today);
    }

    @Override
    public String title() {
        return "policy.rule";
    }

    /** A rule that holds from a coming day has said nothing yet. */
    public boolean later(Former former) {
        return former.edition().rule().from().isAfter(today);
    }
}
