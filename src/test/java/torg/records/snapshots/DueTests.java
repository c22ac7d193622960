package torg.records.snapshots;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class DueTests {
    private static final LocalDate MARCH = LocalDate.of(2026, 3, 3);

    @Test
    void the_next_picture_follows_the_interval_of_the_rule_from_the_last_good_one() {
        assertThat(Due.next(MARCH, Optional.empty(), Optional.empty(), false, 12))
                .isEqualTo(new Due(MARCH, Why.FIRST));
        assertThat(Due.next(MARCH, Optional.of(MARCH), Optional.empty(), false, 12))
                .isEqualTo(new Due(LocalDate.of(2027, 3, 3), Why.YEARLY));
        assertThat(Due.next(MARCH, Optional.of(MARCH), Optional.empty(), false, 6))
                .isEqualTo(new Due(LocalDate.of(2026, 9, 3), Why.YEARLY));
    }

    @Test
    void a_visible_change_and_a_closing_come_before_the_interval_and_never_put_it_off() {
        assertThat(Due.next(MARCH, Optional.of(MARCH), Optional.of(MARCH.plusDays(40)), false, 12))
                .isEqualTo(new Due(MARCH.plusDays(40), Why.CHANGED));
        assertThat(Due.next(MARCH, Optional.of(MARCH), Optional.of(MARCH.plusYears(2)), false, 12)
                        .why())
                .isEqualTo(Why.YEARLY);
        assertThat(Due.next(MARCH, Optional.of(MARCH), Optional.empty(), true, 12))
                .isEqualTo(new Due(MARCH.plusDays(30), Why.CLOSING));
    }

    @Test
    void what_people_take_is_spread_over_the_interval_and_what_torg_takes_is_not() {
        var days = LongStream.range(0, 800)
                .mapToObj(account -> Due.first(account, MARCH, 12, false))
                .toList();

        assertThat(days).allMatch(day -> !day.isBefore(MARCH) && day.isBefore(MARCH.plusDays(360)));
        assertThat(days.stream().filter(MARCH.plusDays(7)::isAfter).count()).isLessThan(40);
        assertThat(Due.first(17, MARCH, 12, true)).isEqualTo(MARCH);
    }
}
