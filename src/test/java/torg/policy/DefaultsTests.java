package torg.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The rules every city begins with. */
class DefaultsTests {
    private final Rulebook book = new Rulebook(Defaults.FROM, Defaults.read());

    @Test
    void each_rule_says_where_it_stands_where_it_comes_from_and_what_it_means() {
        for (var rule : Defaults.read()) {
            assertThat(rule.paragraph()).as(rule.id()).matches("\\d+ §");
            assertThat(rule.source()).as(rule.id()).isNotBlank();
            assertThat(rule.title()).as(rule.id()).isNotBlank();
            assertThat(rule.text()).as(rule.id()).endsWith(".").hasSizeGreaterThan(15);
        }
    }

    @Test
    void no_scope_has_two_rules() {
        var scopes = new HashSet<Scope>();

        assertThat(Defaults.read()).allMatch(rule -> scopes.add(rule.scope()));
    }

    @Test
    void every_rule_a_program_follows_has_an_example_that_keeps_it_and_one_that_breaks_it() {
        var examples = Defaults.cases();
        for (var rule : Defaults.read()) {
            if (!(rule.value() instanceof Value.Text)) {
                assertThat(examples.get(rule.scope()))
                        .as(rule.id())
                        .anyMatch(example -> example.expected() == Verdict.GREEN)
                        .anyMatch(example -> example.expected() != Verdict.GREEN);
            }
        }
        assertThat(examples.keySet())
                .isSubsetOf(Defaults.read().stream().map(Rule::scope).toList());
    }

    @Test
    void every_example_comes_out_as_it_says() {
        var runs = Defaults.cases().values().stream()
                .flatMap(examples -> examples.stream().map(example -> example.run(book)))
                .toList();

        assertThat(runs).hasSizeGreaterThan(100).allMatch(Case.Run::passes);
    }

    @Test
    void a_number_is_possible_and_stands_in_the_sentence_too() {
        for (var rule : Defaults.read()) {
            if (rule.value() instanceof Value.Number number) {
                assertThat(Limit.of(rule.id()).allows(number.amount()))
                        .as(rule.id())
                        .isTrue();
                assertThat(rule.text()).as(rule.id()).contains(number.amount() + "");
            }
        }
    }

    @Test
    void no_number_can_be_negative_and_no_dormancy_is_nothing() {
        assertThat(Defaults.read().stream().map(rule -> Limit.of(rule.id()))).noneMatch(limit -> limit.allows(-1));
        assertThat(Limit.of("dormancy.days").allows(0)).isFalse();
    }

    @Test
    void the_numbers_the_law_and_the_requirements_name_are_rules() {
        assertThat(Stream.of("answer.working-days", "dormancy.days", "archive.months", "block.days"))
                .allSatisfy(id -> assertThat(book.number(id, Place.CITY)).isPositive());
        assertThat(book.demand("basic.B7", Place.CITY).level()).isEqualTo(Level.SHOULD);
        assertThat(book.demand("basic.B7", Place.of(java.util.List.of(), "SQUARE"))
                        .level())
                .isEqualTo(Level.MUST);
    }
}
