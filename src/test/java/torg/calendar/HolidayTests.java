package torg.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HolidayTests {

    @ParameterizedTest
    @CsvSource({
        "2015-04-05, 2015-06-20, 2015-10-31",
        "2016-03-27, 2016-06-25, 2016-11-05",
        "2017-04-16, 2017-06-24, 2017-11-04",
        "2018-04-01, 2018-06-23, 2018-11-03",
        "2019-04-21, 2019-06-22, 2019-11-02",
        "2020-04-12, 2020-06-20, 2020-10-31",
        "2021-04-04, 2021-06-26, 2021-11-06",
        "2022-04-17, 2022-06-25, 2022-11-05",
        "2023-04-09, 2023-06-24, 2023-11-04",
        "2024-03-31, 2024-06-22, 2024-11-02",
        "2025-04-20, 2025-06-21, 2025-11-01",
        "2026-04-05, 2026-06-20, 2026-10-31",
        "2027-03-28, 2027-06-26, 2027-11-06",
        "2028-04-16, 2028-06-24, 2028-11-04",
        "2029-04-01, 2029-06-23, 2029-11-03",
        "2030-04-21, 2030-06-22, 2030-11-02",
    })
    void easter_midsummer_and_all_saints_are_where_the_almanac_has_them(
            LocalDate easter, LocalDate midsummer, LocalDate allSaints) {
        int year = easter.getYear();

        assertThat(Holiday.EASTER_SUNDAY.in(year)).isEqualTo(easter);
        assertThat(Holiday.MIDSUMMER_DAY.in(year)).isEqualTo(midsummer);
        assertThat(Holiday.ALL_SAINTS_DAY.in(year)).isEqualTo(allSaints);
    }

    @ParameterizedTest
    @CsvSource({"1818, 3, 22", "1943, 4, 25", "1981, 4, 19", "2038, 4, 25", "2285, 3, 22"})
    void easter_is_right_at_its_earliest_and_latest_and_in_the_exceptions_of_the_computus(
            int year, int month, int day) {
        assertThat(Easter.in(year)).isEqualTo(LocalDate.of(year, month, day));
    }

    @Test
    void the_holidays_of_2026_are_those_of_the_law() {
        assertThat(Arrays.stream(Holiday.values()).map(holiday -> holiday.in(2026)))
                .containsExactly(
                        LocalDate.of(2026, 1, 1),
                        LocalDate.of(2026, 1, 6),
                        LocalDate.of(2026, 4, 3),
                        LocalDate.of(2026, 4, 5),
                        LocalDate.of(2026, 4, 6),
                        LocalDate.of(2026, 5, 1),
                        LocalDate.of(2026, 5, 14),
                        LocalDate.of(2026, 5, 24),
                        LocalDate.of(2026, 6, 6),
                        LocalDate.of(2026, 6, 20),
                        LocalDate.of(2026, 10, 31),
                        LocalDate.of(2026, 12, 25),
                        LocalDate.of(2026, 12, 26));
    }

    @Test
    void two_holidays_can_meet_on_one_day() {
        assertThat(Holiday.on(LocalDate.of(2008, 5, 1))).containsExactly(Holiday.FIRST_OF_MAY, Holiday.ASCENSION_DAY);
    }

    @Property
    void every_year_has_thirteen_holidays_and_only_two_pairs_of_them_can_meet(
            @ForAll @IntRange(min = 1583, max = 4099) int year) {
        var days =
                Arrays.stream(Holiday.values()).map(holiday -> holiday.in(year)).collect(Collectors.toSet());

        int meetings = (Holiday.ASCENSION_DAY.in(year).equals(LocalDate.of(year, 5, 1)) ? 1 : 0)
                + (Holiday.WHIT_SUNDAY.in(year).equals(LocalDate.of(year, 6, 6)) ? 1 : 0);
        assertThat(days).hasSize(13 - meetings).allMatch(day -> day.getYear() == year);
    }

    @Property
    void movable_holidays_keep_to_their_weekday_and_their_week(@ForAll @IntRange(min = 1583, max = 4099) int year) {
        assertThat(Holiday.EASTER_SUNDAY.in(year))
                .isBetween(LocalDate.of(year, 3, 22), LocalDate.of(year, 4, 25))
                .matches(day -> day.getDayOfWeek() == DayOfWeek.SUNDAY);
        assertThat(Holiday.ASCENSION_DAY.in(year).getDayOfWeek()).isEqualTo(DayOfWeek.THURSDAY);
        assertThat(Holiday.MIDSUMMER_DAY.in(year))
                .isBetween(LocalDate.of(year, 6, 20), LocalDate.of(year, 6, 26))
                .matches(day -> day.getDayOfWeek() == DayOfWeek.SATURDAY);
        assertThat(Holiday.ALL_SAINTS_DAY.in(year))
                .isBetween(LocalDate.of(year, 10, 31), LocalDate.of(year, 11, 6))
                .matches(day -> day.getDayOfWeek() == DayOfWeek.SATURDAY);
    }

    @Property
    void every_year_has_three_eves(@ForAll @IntRange(min = 1583, max = 4099) int year) {
        var eves = LocalDate.of(year, 1, 1)
                .datesUntil(LocalDate.of(year + 1, 1, 1))
                .flatMap(day -> Eve.on(day).stream())
                .toList();

        assertThat(Set.copyOf(eves)).hasSize(3).hasSameSizeAs(eves);
        assertThat(Eve.on(LocalDate.of(year, 12, 31))).contains(Eve.NEW_YEARS_EVE);
        assertThat(Eve.on(Holiday.MIDSUMMER_DAY.in(year).minusDays(1))).contains(Eve.MIDSUMMER_EVE);
    }
}
