package torg.policy.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.LongFunction;
import java.util.stream.Collectors;
import torg.policy.Rule;
import torg.policy.Rulebook;
import torg.policy.Standing;
import torg.shell.Page;
import torg.shell.Problems;
import torg.shell.Words;
import torg.staff.Unit;

/**
 * The city's policy as it holds on a day, paragraph by paragraph.
 *
 * @param standing the version that came into force last
 * @param coming what is decided and not yet in force
 */
public record PolicyPage(
        DayForm form,
        LocalDate day,
        LocalDate today,
        Optional<Standing> standing,
        List<Standing> coming,
        List<Paragraph> paragraphs,
        Problems problems)
        implements Page {

    public record Paragraph(String number, List<Row> rules) {

        /** The city's own paragraphs need no heading that Torg knows. */
        public Optional<String> heading() {
            return Optional.of("policy.paragraph." + digits(number))
                    .filter(Words::has)
                    .map(Words::t);
        }
    }

    /** @param where for whom the rule holds, when not for the whole city */
    public record Row(Rule rule, String said, Optional<String> where) {}

    static PolicyPage of(
            Rulebook book,
            List<Standing> standings,
            LongFunction<Unit> units,
            DayForm form,
            LocalDate today,
            Problems problems) {
        Map<Integer, List<Row>> paragraphs = book.rules().stream()
                .map(rule -> new Row(rule, rule.said(), Places.said(rule.scope(), units)))
                .collect(Collectors.groupingBy(
                        row -> digits(row.rule().paragraph()), TreeMap::new, Collectors.toList()));
        return new PolicyPage(
                form,
                book.day(),
                today,
                standings.reversed().stream()
                        .filter(s -> !s.inForce().isAfter(book.day()))
                        .findFirst(),
                standings.stream().filter(s -> s.inForce().isAfter(book.day())).toList(),
                paragraphs.values().stream()
                        .map(rows -> new Paragraph(rows.getFirst().rule().paragraph(), rows))
                        .toList(),
                problems);
    }

    private static int digits(String text) {
        var digits = text.replaceAll("\\D", "");
        return digits.isEmpty() || digits.length() > 6 ? 1_000_000 : Integer.parseInt(digits);
    }

    @Override
    public String title() {
        return "policy.title";
    }

    public boolean anotherDay() {
        return !day.equals(today);
    }
}
