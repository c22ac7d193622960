package torg.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RulebookTests {
    private static final LocalDate DAY = LocalDate.of(2027, 3, 1);
    private static final long BOARD = 2;
    private static final long UNIT = 3;
    private static final List<Long> PATH = List.of(1L, BOARD, UNIT);

    private final Rule city = rule(180, Optional.empty(), Optional.empty());
    private final Rule onFacebook = rule(90, Optional.empty(), Optional.of("FACEBOOK"));
    private final Rule board = rule(120, Optional.of(BOARD), Optional.empty());
    private final Rule unitOnFacebook = rule(30, Optional.of(UNIT), Optional.of("FACEBOOK"));
    private final Rulebook book = new Rulebook(DAY, List.of(city, onFacebook, board, unitOnFacebook));

    @Test
    void the_rule_closest_to_the_place_holds() {
        assertThat(days(Place.CITY)).isEqualTo(180);
        assertThat(days(Place.of(List.of(1L), "FACEBOOK"))).isEqualTo(90);
        assertThat(days(Place.of(List.of(1L, BOARD), "FACEBOOK"))).isEqualTo(120);
        assertThat(days(Place.of(PATH, "INSTAGRAM"))).isEqualTo(120);
        assertThat(days(Place.of(PATH, "FACEBOOK"))).isEqualTo(30);
    }

    @Test
    void a_rule_instead_takes_the_place_of_the_one_with_its_scope_and_leaves_the_others() {
        var changed = book.with(List.of(rule(365, Optional.of(BOARD), Optional.empty())), Set.of(onFacebook.scope()));

        assertThat(changed.number("dormancy.days", Place.of(PATH, "INSTAGRAM"))).isEqualTo(365);
        assertThat(changed.number("dormancy.days", Place.of(List.of(1L), "FACEBOOK")))
                .isEqualTo(180);
        assertThat(days(Place.of(PATH, "INSTAGRAM"))).as("the book itself").isEqualTo(120);
    }

    @Test
    void an_example_is_asked_where_it_stands() {
        assertThat(example(PATH, "100", Verdict.GREEN).run(book).passes()).isTrue();
        assertThat(example(PATH, "121", Verdict.GREEN).run(book).passes()).isFalse();
        assertThat(example(List.of(), "121", Verdict.GREEN).run(book).passes()).isTrue();
    }

    @Test
    void an_example_where_no_rule_holds_never_passes() {
        var nowhere = new Case(0, "no.such-rule", List.of(), Optional.empty(), "1", Verdict.GREEN);

        assertThat(nowhere.run(book)).matches(run -> !run.passes() && run.got().isEmpty());
    }

    @Test
    void a_demand_is_red_when_it_must_yellow_when_it_should_and_a_link_counts_only_where_it_may() {
        assertThat(demand(Level.MUST, false).verdict(Case.LINKED)).isEqualTo(Verdict.RED);
        assertThat(demand(Level.MUST, true).verdict(Case.LINKED)).isEqualTo(Verdict.GREEN);
        assertThat(demand(Level.SHOULD, false).verdict(Case.MISSING)).isEqualTo(Verdict.YELLOW);
        assertThat(demand(Level.OFF, false).verdict(Case.MISSING)).isEqualTo(Verdict.GREEN);
    }

    @Test
    void nonsense_is_never_green() {
        assertThat(city.verdict("-1")).isEqualTo(Verdict.RED);
        assertThat(city.verdict("99999999999999999999")).isEqualTo(Verdict.RED);
        assertThat(demand(Level.OFF, true).verdict("perhaps")).isEqualTo(Verdict.RED);
    }

    private int days(Place place) {
        return book.number("dormancy.days", place);
    }

    private static Case example(List<Long> path, String fact, Verdict expected) {
        return new Case(0, "dormancy.days", path, Optional.empty(), fact, expected);
    }

    private static Rule demand(Level level, boolean byLink) {
        return rule("basic.B3", new Value.Demand(level, byLink), Optional.empty(), Optional.empty());
    }

    private static Rule rule(int days, Optional<Long> unit, Optional<String> network) {
        return rule("dormancy.days", new Value.Number(days, Value.Measure.DAYS), unit, network);
    }

    private static Rule rule(String id, Value value, Optional<Long> unit, Optional<String> network) {
        return new Rule(id, "7 §", "", "", "", value, unit, network, "KS 2026/1", DAY, Optional.empty());
    }
}
