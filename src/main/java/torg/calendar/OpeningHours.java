package torg.calendar;

import static java.time.DayOfWeek.SATURDAY;
import static java.util.stream.Collectors.toUnmodifiableMap;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * When a unit is open: the ordinary week, and the dates that differ. It says nothing of holidays; those are the
 * {@link Calendar}'s, so that no unit has to enter Christmas every year.
 */
public record OpeningHours(Map<DayOfWeek, List<Hours>> week, Map<LocalDate, List<Hours>> exceptions) {

    public OpeningHours {
        week = inOrder(week);
        exceptions = inOrder(exceptions);
    }

    /** The same hours Monday to Friday. */
    public static OpeningHours weekdays(Hours... hours) {
        var week = new HashMap<DayOfWeek, List<Hours>>();
        Arrays.stream(DayOfWeek.values())
                .filter(day -> day.compareTo(SATURDAY) < 0)
                .forEach(day -> week.put(day, List.of(hours)));
        return new OpeningHours(week, Map.of());
    }

    public static OpeningHours aroundTheClock() {
        return weekdays(Hours.ALL_DAY).with(SATURDAY, Hours.ALL_DAY).with(DayOfWeek.SUNDAY, Hours.ALL_DAY);
    }

    /** Other hours on that weekday; none at all means closed. */
    public OpeningHours with(DayOfWeek weekday, Hours... hours) {
        var changed = new HashMap<>(week);
        changed.put(weekday, List.of(hours));
        return new OpeningHours(changed, exceptions);
    }

    /** Other hours on that date; none at all means closed. */
    public OpeningHours except(LocalDate date, Hours... hours) {
        var changed = new HashMap<>(exceptions);
        changed.put(date, List.of(hours));
        return new OpeningHours(week, changed);
    }

    public List<Hours> on(LocalDate date) {
        return exceptions.getOrDefault(date, week.getOrDefault(date.getDayOfWeek(), List.of()));
    }

    private static <D> Map<D, List<Hours>> inOrder(Map<D, List<Hours>> days) {
        return days.entrySet().stream().collect(toUnmodifiableMap(Map.Entry::getKey, day -> inOrder(day.getValue())));
    }

    private static List<Hours> inOrder(List<Hours> hours) {
        var sorted = hours.stream().sorted(Comparator.comparing(Hours::from)).toList();
        for (int i = 1; i < sorted.size(); i++) {
            if (!sorted.get(i - 1).endsBefore(sorted.get(i))) {
                throw new IllegalArgumentException("Opening hours overlap: " + sorted);
            }
        }
        return sorted;
    }
}
