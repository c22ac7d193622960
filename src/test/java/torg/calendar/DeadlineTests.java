package torg.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Period;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeadlineTests {

    private static final WorkingClock OFFICE =
            new WorkingClock(Calendar.OFFICE_DAYS, OpeningHours.weekdays(Hours.of("08:00", "16:30")));

    @ParameterizedTest
    @CsvSource({
        "2026-08-24T10:00, 2026-08-26, a Monday",
        "2026-08-24T23:50, 2026-08-26, late on a Monday",
        "2026-08-22T10:00, 2026-08-25, a Saturday",
        "2026-04-02T10:00, 2026-04-08, Maundy Thursday",
        "2026-05-13T10:00, 2026-05-18, the day before Ascension: the klämdag counts",
        "2026-06-18T10:00, 2026-06-23, the day before Midsummer Eve",
        "2026-10-30T10:00, 2026-11-03, the day before All Saints",
        "2026-12-23T10:00, 2026-12-29, the day before Christmas Eve",
        "2025-12-30T10:00, 2026-01-05, the last working day of the year",
        "2026-03-27T10:00, 2026-03-31, the Friday before summer time",
        "2026-10-23T10:00, 2026-10-27, the Friday before winter time",
    })
    void an_answer_within_two_working_days_is_due_when_the_unit_closes(LocalDateTime received, LocalDate due) {
        var deadline = Deadline.answer(OFFICE, at(received), 2);

        assertThat(deadline).isEqualTo(new Deadline(due, at(due.atTime(16, 30)), Calendar.OFFICE_DAYS));
    }

    @Test
    void an_answer_the_same_day_waits_for_the_next_one_when_the_unit_has_closed() {
        assertThat(Deadline.answer(OFFICE, at("2026-08-21T16:29"), 0).lastDay()).isEqualTo("2026-08-21");
        assertThat(Deadline.answer(OFFICE, at("2026-08-21T16:30"), 0).lastDay()).isEqualTo("2026-08-24");
        assertThat(Deadline.answer(OFFICE, at("2026-08-22T09:00"), 0).lastDay()).isEqualTo("2026-08-24");
    }

    @Test
    void an_answer_can_be_promised_in_open_hours() {
        assertThat(Deadline.answer(OFFICE, at("2026-08-21T15:30"), Duration.ofHours(4)))
                .isEqualTo(new Deadline(LocalDate.of(2026, 8, 24), at("2026-08-24T11:00"), Calendar.OFFICE_DAYS));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-04-03, 2026-04-07, Good Friday",
        "2026-05-14, 2026-05-15, Ascension Day gives way to the klämdag",
        "2026-06-19, 2026-06-22, Midsummer Eve",
        "2026-10-31, 2026-11-02, All Saints",
        "2026-12-24, 2026-12-28, Christmas Eve",
        "2026-12-31, 2027-01-04, New Year's Eve",
        "2027-01-06, 2027-01-07, Epiphany",
        "2026-08-22, 2026-08-24, a Saturday",
        "2026-08-21, 2026-08-21, a Friday",
    })
    void a_time_set_in_law_that_ends_on_a_free_day_ends_on_the_next_working_day(LocalDate last, LocalDate moved) {
        var deadline = Deadline.statutory(last);

        assertThat(deadline.lastDay()).isEqualTo(moved);
        assertThat(deadline.passes()).isEqualTo(at(moved.plusDays(1).atStartOfDay()));
    }

    @ParameterizedTest
    @CsvSource({"2026-03-13, P3W, 2026-04-07", "2026-01-31, P1M, 2026-03-02", "2028-02-29, P1Y, 2029-02-28"})
    void weeks_months_and_years_end_on_the_day_of_the_same_name_or_number(LocalDate from, Period time, LocalDate last) {
        assertThat(Deadline.statutory(from, time).lastDay()).isEqualTo(last);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-05-13T10:00, 2026-05-15, over Ascension Day to the klämdag",
        "2026-05-15T10:00, 2026-05-17, over the weekend",
        "2026-06-18T10:00, 2026-06-20, over Midsummer",
        "2026-12-24T23:59, 2026-12-26, over Christmas",
    })
    void a_request_for_a_document_runs_on_every_day(LocalDateTime received, LocalDate lastDay) {
        var deadline = Deadline.disclosure(at(received), 2);

        assertThat(deadline)
                .isEqualTo(new Deadline(lastDay, at(lastDay.plusDays(1).atStartOfDay()), Calendar.EVERY_DAY));
    }

    @Test
    void the_day_of_the_spring_change_is_a_whole_day_too() {
        var deadline = Deadline.disclosure(at("2026-03-28T10:00"), 1);

        assertThat(deadline.passes()).isEqualTo(Instant.parse("2026-03-29T22:00:00Z"));
    }

    @Test
    void a_deadline_has_passed_at_its_instant_and_not_before() {
        var deadline = Deadline.answer(OFFICE, at("2026-08-21T10:00"), 0);

        assertThat(deadline.hasPassed(at("2026-08-21T16:29"))).isFalse();
        assertThat(deadline.hasPassed(at("2026-08-21T16:30"))).isTrue();
    }

    private static Instant at(String stockholm) {
        return at(LocalDateTime.parse(stockholm));
    }

    private static Instant at(LocalDateTime stockholm) {
        return stockholm.atZone(Stockholm.ZONE).toInstant();
    }
}
