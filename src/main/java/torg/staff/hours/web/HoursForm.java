package torg.staff.hours.web;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import torg.calendar.Hours;
import torg.shell.Problems;

/**
 * A week as it was written: seven opening and seven closing times, Monday first. A day with neither is closed, and a week
 * with none follows the unit above.
 */
public record HoursForm(List<String> opens, List<String> closes) {
    public HoursForm {
        opens = seven(opens);
        closes = seven(closes);
    }

    private static List<String> seven(List<String> written) {
        var given = Objects.requireNonNullElse(written, List.<String>of());
        return java.util.stream.IntStream.range(0, 7)
                .mapToObj(n ->
                        n < given.size() ? Objects.toString(given.get(n), "").strip() : "")
                .toList();
    }

    static HoursForm of(Map<DayOfWeek, List<Hours>> week) {
        return new HoursForm(
                java.util.Arrays.stream(DayOfWeek.values())
                        .map(day ->
                                first(week, day).map(h -> h.from().toString()).orElse(""))
                        .toList(),
                java.util.Arrays.stream(DayOfWeek.values())
                        .map(day ->
                                first(week, day).map(h -> h.until().toString()).orElse(""))
                        .toList());
    }

    private static Optional<Hours> first(Map<DayOfWeek, List<Hours>> week, DayOfWeek day) {
        return week.getOrDefault(day, List.of()).stream().findFirst();
    }

    Problems problems() {
        var problems = Problems.NONE;
        for (var n = 0; n < 7; n++) {
            var closed = opens.get(n).isEmpty() && closes.get(n).isEmpty();
            problems = problems.unless(closed || hours(n).isPresent(), "opens-" + n, "staff.hours.wrong");
        }
        return problems;
    }

    Map<DayOfWeek, Hours> week() {
        var week = new EnumMap<DayOfWeek, Hours>(DayOfWeek.class);
        for (var n = 0; n < 7; n++) {
            var day = DayOfWeek.of(n + 1);
            hours(n).ifPresent(hours -> week.put(day, hours));
        }
        return week;
    }

    private Optional<Hours> hours(int n) {
        try {
            var from = LocalTime.parse(opens.get(n));
            var until = LocalTime.parse(closes.get(n));
            return from.isBefore(until) ? Optional.of(new Hours(from, until)) : Optional.empty();
        } catch (DateTimeParseException nothingLikeATime) {
            return Optional.empty();
        }
    }
}
