package torg.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** What holds for every clock, at every instant of the years 2015 to 2040. */
class EveryWorkingClockTests {

    @Property
    void adding_two_times_is_adding_their_sum(
            @ForAll("clocks") WorkingClock clock,
            @ForAll("instants") Instant start,
            @ForAll("durations") Duration first,
            @ForAll("durations") Duration second) {
        assertThat(clock.plus(clock.plus(start, first), second)).isEqualTo(clock.plus(start, first.plus(second)));
    }

    @Property
    void what_was_added_has_elapsed(
            @ForAll("clocks") WorkingClock clock,
            @ForAll("instants") Instant start,
            @ForAll("durations") Duration openTime) {
        assertThat(clock.elapsed(start, clock.plus(start, openTime))).isEqualTo(openTime);
    }

    @Property
    void more_time_is_never_earlier_and_a_later_start_never_ends_sooner(
            @ForAll("clocks") WorkingClock clock,
            @ForAll("instants") Instant start,
            @ForAll("durations") Duration openTime,
            @ForAll("durations") Duration later) {
        assertThat(clock.plus(start, openTime.plus(later))).isAfterOrEqualTo(clock.plus(start, openTime));
        assertThat(clock.plus(start.plus(later), openTime)).isAfterOrEqualTo(clock.plus(start, openTime));
    }

    @Property
    void elapsed_time_is_never_longer_than_real_time_and_adds_up(
            @ForAll("clocks") WorkingClock clock,
            @ForAll("instants") Instant start,
            @ForAll("durations") Duration first,
            @ForAll("durations") Duration second) {
        var middle = start.plus(first);
        var end = middle.plus(second);

        assertThat(clock.elapsed(start, end))
                .isEqualTo(clock.elapsed(start, middle).plus(clock.elapsed(middle, end)))
                .isLessThanOrEqualTo(Duration.between(start, end));
    }

    @Property
    void adding_two_numbers_of_working_days_is_adding_their_sum(
            @ForAll("clocks") WorkingClock clock,
            @ForAll("instants") Instant start,
            @ForAll @IntRange(max = 40) int first,
            @ForAll @IntRange(max = 40) int second) {
        var day = Stockholm.date(start);

        assertThat(clock.plusDays(clock.plusDays(day, first), second)).isEqualTo(clock.plusDays(day, first + second));
    }

    @Property
    void an_answer_is_never_due_on_a_free_day_nor_before_the_question(
            @ForAll("clocks") WorkingClock clock,
            @ForAll("instants") Instant received,
            @ForAll @IntRange(max = 40) int workingDays) {
        var deadline = Deadline.answer(clock, received, workingDays);

        assertThat(clock.calendar().counts(deadline.lastDay())).isTrue();
        assertThat(clock.runsOn(deadline.lastDay())).isTrue();
        assertThat(deadline.passes()).isAfter(received);
        assertThat(Stockholm.date(deadline.passes().minusNanos(1))).isEqualTo(deadline.lastDay());
    }

    @Property
    void an_answer_in_open_hours_is_never_due_on_a_free_day(
            @ForAll("clocks") WorkingClock clock,
            @ForAll("instants") Instant received,
            @ForAll("durations") Duration openTime) {
        var deadline = Deadline.answer(clock, received, openTime.plusMinutes(1));

        assertThat(clock.runsOn(deadline.lastDay())).isTrue();
        assertThat(deadline.calendar()).isEqualTo(clock.calendar());
    }

    @Property
    void a_statutory_time_never_ends_on_a_free_day_and_is_moved_as_little_as_possible(@ForAll("dates") LocalDate last) {
        var deadline = Deadline.statutory(last);

        assertThat(new SwedishDay(deadline.lastDay()).isFree()).isFalse();
        assertThat(last.datesUntil(deadline.lastDay())).allMatch(day -> new SwedishDay(day).isFree());
    }

    @Provide
    Arbitrary<Instant> instants() {
        return Arbitraries.longs()
                .between(
                        Instant.parse("2015-01-01T00:00:00Z").getEpochSecond(),
                        Instant.parse("2040-12-31T00:00:00Z").getEpochSecond())
                .map(Instant::ofEpochSecond);
    }

    @Provide
    Arbitrary<LocalDate> dates() {
        return instants().map(Stockholm::date);
    }

    @Provide
    Arbitrary<Duration> durations() {
        return Arbitraries.longs().between(0, 400 * 3600).map(Duration::ofSeconds);
    }

    @Provide
    Arbitrary<WorkingClock> clocks() {
        var morning = Combinators.combine(
                        Arbitraries.integers().between(0, 11),
                        Arbitraries.integers().between(0, 3))
                .as((hour, quarter) -> "%02d:%02d".formatted(hour, 15 * quarter));
        var evening = Combinators.combine(
                        Arbitraries.integers().between(12, 23),
                        Arbitraries.integers().between(0, 3))
                .as((hour, quarter) -> "%02d:%02d".formatted(hour, 15 * quarter));
        var hours = Arbitraries.oneOf(
                Combinators.combine(morning, evening.filter(time -> !time.equals("12:00")))
                        .as(Hours::of),
                Arbitraries.just(Hours.ALL_DAY));
        var week = Combinators.combine(hours, hours)
                .as((weekdays, weekend) -> OpeningHours.weekdays(weekdays).with(DayOfWeek.SATURDAY, weekend));
        return Combinators.combine(Arbitraries.of(Calendar.class), week, dates(), hours)
                .as((calendar, open, date, other) ->
                        new WorkingClock(calendar, open.except(date, other).except(date.plusDays(1))));
    }
}
