package torg.records.completeness;

import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import torg.shell.Words;

/** A time with a beginning and an end, the end not included. */
public record Window(Instant from, Instant until) {

    static Window of(YearMonth month) {
        return new Window(
                month.atDay(1).atStartOfDay(Words.ZONE).toInstant(),
                month.plusMonths(1).atDay(1).atStartOfDay(Words.ZONE).toInstant());
    }

    /** The months it reaches into, in the city's time. */
    List<YearMonth> months() {
        var months = new ArrayList<YearMonth>();
        var last = YearMonth.from(until.atZone(Words.ZONE));
        for (var month = YearMonth.from(from.atZone(Words.ZONE)); !month.isAfter(last); month = month.plusMonths(1)) {
            within(of(month)).ifPresent(part -> months.add(YearMonth.from(part.from.atZone(Words.ZONE))));
        }
        return months;
    }

    Optional<Window> within(Window other) {
        var part = new Window(
                from.isAfter(other.from) ? from : other.from, until.isBefore(other.until) ? until : other.until);
        return Optional.of(part).filter(some -> some.from.isBefore(some.until));
    }

    boolean holds(Instant at) {
        return !at.isBefore(from) && at.isBefore(until);
    }

    /** What of it none of the others covers, the earliest first. */
    List<Window> without(List<Window> others) {
        var open = new ArrayList<Window>();
        var reached = from;
        for (var other :
                others.stream().sorted(Comparator.comparing(Window::from)).toList()) {
            if (other.from.isAfter(reached) && reached.isBefore(until)) {
                open.add(new Window(reached, other.from.isBefore(until) ? other.from : until));
            }
            reached = other.until.isAfter(reached) ? other.until : reached;
        }
        if (reached.isBefore(until)) {
            open.add(new Window(reached, until));
        }
        return List.copyOf(open);
    }
}
