package torg.calendar;

import static java.time.DayOfWeek.SATURDAY;
import static java.time.DayOfWeek.SUNDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WorkingClockTests {

    private static final WorkingClock OFFICE =
            new WorkingClock(Calendar.OFFICE_DAYS, OpeningHours.weekdays(Hours.of("08:00", "16:30")));
    private static final WorkingClock LUNCH_CLOSED = new WorkingClock(
            Calendar.OFFICE_DAYS, OpeningHours.weekdays(Hours.of("13:00", "16:00"), Hours.of("09:00", "12:00")));
    private static final WorkingClock NIGHT_WATCH = new WorkingClock(Calendar.EVERY_DAY, OpeningHours.aroundTheClock());

    @Test
    void time_runs_while_the_unit_is_open() {
        assertThat(OFFICE.plus(at("2026-08-24T09:15"), Duration.ofHours(2))).isEqualTo(at("2026-08-24T11:15"));
    }

    @Test
    void time_waits_over_the_night_the_weekend_and_lunch() {
        assertThat(OFFICE.plus(at("2026-08-21T16:00"), Duration.ofHours(1))).isEqualTo(at("2026-08-24T08:30"));
        assertThat(LUNCH_CLOSED.plus(at("2026-08-24T11:30"), Duration.ofHours(1)))
                .isEqualTo(at("2026-08-24T13:30"));
    }

    @Test
    void time_that_ends_with_the_day_ends_at_closing_and_not_next_morning() {
        assertThat(OFFICE.plus(at("2026-08-21T15:30"), Duration.ofHours(1))).isEqualTo(at("2026-08-21T16:30"));
    }

    @Test
    void time_waits_over_easter_midsummer_and_the_turn_of_the_year() {
        assertThat(OFFICE.plus(at("2026-04-02T16:00"), Duration.ofHours(1))).isEqualTo(at("2026-04-07T08:30"));
        assertThat(OFFICE.plus(at("2026-06-18T16:00"), Duration.ofHours(1))).isEqualTo(at("2026-06-22T08:30"));
        assertThat(OFFICE.plus(at("2025-12-30T16:00"), Duration.ofHours(1))).isEqualTo(at("2026-01-02T08:30"));
    }

    @Test
    void a_klamdag_works_until_the_unit_decides_to_close() {
        var closed = new WorkingClock(Calendar.OFFICE_DAYS, OFFICE.hours().except(LocalDate.of(2026, 5, 15)));

        assertThat(OFFICE.plus(at("2026-05-13T16:00"), Duration.ofHours(1))).isEqualTo(at("2026-05-15T08:30"));
        assertThat(closed.plus(at("2026-05-13T16:00"), Duration.ofHours(1))).isEqualTo(at("2026-05-18T08:30"));
    }

    @Test
    void an_extra_saturday_does_not_make_an_office_clock_run() {
        var hours = OFFICE.hours().except(LocalDate.of(2026, 8, 22), Hours.of("10:00", "14:00"));

        assertThat(new WorkingClock(Calendar.OFFICE_DAYS, hours).runsOn(LocalDate.of(2026, 8, 22)))
                .isFalse();
        assertThat(new WorkingClock(Calendar.ALL_WEEK, hours).runsOn(LocalDate.of(2026, 8, 22)))
                .isTrue();
    }

    @Test
    void a_library_open_at_weekends_counts_them_except_on_holidays() {
        var library = new WorkingClock(
                Calendar.ALL_WEEK,
                OpeningHours.weekdays(Hours.of("10:00", "19:00"))
                        .with(SATURDAY, Hours.of("11:00", "15:00"))
                        .with(SUNDAY, Hours.of("12:00", "15:00")));

        assertThat(library.plus(at("2026-08-21T18:30"), Duration.ofHours(1))).isEqualTo(at("2026-08-22T11:30"));
        assertThat(library.plus(at("2026-06-18T18:30"), Duration.ofHours(1))).isEqualTo(at("2026-06-21T12:30"));
    }

    @Test
    void the_spring_night_has_one_hour_less_and_the_autumn_night_one_more() {
        assertThat(NIGHT_WATCH.elapsed(at("2026-03-29T00:00"), at("2026-03-30T00:00")))
                .isEqualTo(Duration.ofHours(23));
        assertThat(NIGHT_WATCH.elapsed(at("2026-10-25T00:00"), at("2026-10-26T00:00")))
                .isEqualTo(Duration.ofHours(25));
        assertThat(NIGHT_WATCH.plus(at("2026-03-28T22:00"), Duration.ofHours(6)))
                .isEqualTo(at("2026-03-29T05:00"));
        assertThat(NIGHT_WATCH.plus(at("2026-10-24T22:00"), Duration.ofHours(6)))
                .isEqualTo(at("2026-10-25T03:00"));
    }

    @Test
    void hours_inside_the_skipped_hour_last_no_time_and_hours_across_it_lose_it() {
        var skipped = new WorkingClock(
                Calendar.EVERY_DAY, OpeningHours.aroundTheClock().with(SUNDAY, Hours.of("02:15", "02:45")));
        var across = new WorkingClock(
                Calendar.EVERY_DAY, OpeningHours.aroundTheClock().with(SUNDAY, Hours.of("02:15", "03:15")));
        var spring = LocalDate.of(2026, 3, 29);

        assertThat(skipped.runsOn(spring)).isFalse();
        assertThat(across.elapsed(at("2026-03-29T00:00"), at("2026-03-30T00:00")))
                .isEqualTo(Duration.ofMinutes(15));
    }

    @Test
    void an_ordinary_working_day_is_untouched_by_the_change_of_clock() {
        assertThat(OFFICE.plus(at("2026-03-27T16:00"), Duration.ofHours(1))).isEqualTo(at("2026-03-30T08:30"));
        assertThat(OFFICE.elapsed(at("2026-10-23T16:00"), at("2026-10-26T08:30")))
                .isEqualTo(Duration.ofHours(1));
    }

    @Test
    void waiting_is_counted_in_open_time_only() {
        assertThat(OFFICE.elapsed(at("2026-08-21T16:00"), at("2026-08-24T09:00")))
                .isEqualTo(Duration.ofMinutes(90));
        assertThat(OFFICE.elapsed(at("2026-08-22T10:00"), at("2026-08-22T18:00")))
                .isZero();
        assertThat(OFFICE.elapsed(at("2026-08-24T09:00"), at("2026-08-21T09:00")))
                .isZero();
    }

    @Test
    void a_clock_states_its_calendar() {
        assertThat(OFFICE.calendar()).isEqualTo(Calendar.OFFICE_DAYS);
        assertThat(OFFICE.calendar().word()).isEqualTo("calendar.name.office-days");
    }

    @Test
    void a_unit_that_never_opens_has_no_clock() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new WorkingClock(Calendar.OFFICE_DAYS, new OpeningHours(Map.of(), Map.of())));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new WorkingClock(
                        Calendar.OFFICE_DAYS, OpeningHours.weekdays().with(SATURDAY, Hours.of("10:00", "14:00"))));
    }

    @Test
    void hours_open_before_they_close_and_do_not_overlap() {
        assertThatIllegalArgumentException().isThrownBy(() -> Hours.of("16:00", "08:00"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> OpeningHours.weekdays(Hours.of("08:00", "12:00"), Hours.of("11:00", "16:00")));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> OpeningHours.weekdays(Hours.ALL_DAY, Hours.of("11:00", "16:00")));
    }

    private static Instant at(String stockholm) {
        return LocalDateTime.parse(stockholm).atZone(Stockholm.ZONE).toInstant();
    }
}
