package torg.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SwedishDayTests {

    @Test
    void an_ordinary_sunday_is_a_public_holiday_and_an_ordinary_saturday_is_not() {
        assertThat(day("2026-08-23").isPublicHoliday()).isTrue();
        assertThat(day("2026-08-22").isPublicHoliday()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-08-22", "2026-06-19", "2026-12-24", "2026-12-31"})
    void saturdays_and_the_three_eves_are_free_without_being_public_holidays(String date) {
        assertThat(day(date).isFree()).isTrue();
        assertThat(day(date).isPublicHoliday()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-04-02", "2026-04-30", "2026-01-05", "2026-12-23", "2026-10-30"})
    void maundy_thursday_walpurgis_night_and_other_half_days_are_working_days(String date) {
        assertThat(day(date).isFree()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-01-02", "2026-01-05", "2026-05-15", "2024-12-27", "2024-12-23"})
    void klamdagar_are_recognised_as_lone_working_days(String date) {
        assertThat(day(date).isSqueezed()).isTrue();
        assertThat(day(date).isFree()).isFalse();
    }

    @Test
    void a_thursday_before_a_free_friday_is_no_klamdag() {
        assertThat(day("2025-06-05").isSqueezed()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"2023, 251", "2024, 251", "2025, 249"})
    void the_year_has_the_working_days_that_payroll_offices_publish(int year, long workingDays) {
        assertThat(LocalDate.of(year, 1, 1).datesUntil(LocalDate.of(year + 1, 1, 1)))
                .filteredOn(date -> !new SwedishDay(date).isFree())
                .hasSize((int) workingDays);
    }

    @Property
    void a_squeezed_day_is_a_working_day_that_stands_alone(@ForAll @LongRange(min = 0, max = 80_000) long epochDay) {
        var day = new SwedishDay(LocalDate.ofEpochDay(epochDay));

        assertThat(day.isSqueezed())
                .isEqualTo(
                        !day.isFree() && day.previous().isFree() && day.next().isFree());
        assertThat(Calendar.OFFICE_DAYS.counts(day.date())).isEqualTo(!day.isFree());
    }

    private static SwedishDay day(String date) {
        return new SwedishDay(LocalDate.parse(date));
    }
}
