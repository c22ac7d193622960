package torg.records.completeness;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;

class WindowTests {
    private static final YearMonth OCTOBER = YearMonth.of(2026, 10);

    private static Window window(String from, String until) {
        return new Window(Instant.parse(from), Instant.parse(until));
    }

    @Test
    void a_month_begins_and_ends_at_midnight_in_the_city_also_when_the_clock_changes() {
        assertThat(Window.of(OCTOBER)).isEqualTo(window("2026-09-30T22:00:00Z", "2026-10-31T23:00:00Z"));
    }

    @Test
    void a_time_reaches_into_every_month_it_touches() {
        assertThat(window("2026-09-30T21:59:59Z", "2026-10-31T23:00:01Z").months())
                .containsExactly(OCTOBER.minusMonths(1), OCTOBER, OCTOBER.plusMonths(1));
        assertThat(window("2026-09-30T22:00:00Z", "2026-10-31T23:00:00Z").months())
                .containsExactly(OCTOBER);
    }

    @Test
    void what_no_count_covers_is_told_whatever_their_order() {
        var month = Window.of(OCTOBER);
        var late = window("2026-10-20T00:00:00Z", "2026-11-10T00:00:00Z");
        var early = window("2026-09-10T00:00:00Z", "2026-10-10T00:00:00Z");
        var inside = window("2026-09-20T00:00:00Z", "2026-10-05T00:00:00Z");

        assertThat(month.without(List.of(late, early, inside)))
                .containsExactly(window("2026-10-10T00:00:00Z", "2026-10-20T00:00:00Z"));
        assertThat(month.without(List.of())).containsExactly(month);
        assertThat(month.without(List.of(window("2026-01-01T00:00:00Z", "2027-01-01T00:00:00Z"))))
                .isEmpty();
        assertThat(month.without(List.of(early))).containsExactly(new Window(early.until(), month.until()));
    }
}
