package torg.records.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import torg.House;
import torg.ledger.Happening;
import torg.ledger.HappeningKind;

class QuestionTests {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    /** A kind that nothing is called any more would leave a question silently without its evidence. */
    @Test
    @SuppressWarnings("unchecked")
    void every_kind_that_answers_a_question_can_happen() {
        var kinds = House.CLASSES.stream()
                .filter(type -> type.isAssignableTo(Happening.class) && !type.isInterface())
                .map(type -> HappeningKind.of((Class<? extends Happening>) type.reflect()))
                .collect(Collectors.toSet());

        assertThat(Stream.of(Question.values()).flatMap(question -> question.kinds().stream()))
                .hasSizeGreaterThan(80)
                .isSubsetOf(kinds);
    }

    @Test
    void a_period_is_this_year_until_today_when_nothing_is_said_and_is_turned_round_when_it_is_the_wrong_way() {
        assertThat(Period.read("", "nonsense", TODAY)).isEqualTo(new Period(LocalDate.of(2026, 1, 1), TODAY));
        assertThat(Period.read("2026-03-02", "2026-03-01", TODAY))
                .isEqualTo(new Period(LocalDate.of(2026, 3, 1), LocalDate.of(2026, 3, 2)));
        assertThat(Period.read("2026-03-01", "2026-03-01", TODAY).ends())
                .as("the last day is in it")
                .hasToString("2026-03-01T23:00:00Z");
    }
}
