package torg.records.completeness;

import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import torg.records.completeness.Count.Counted;
import torg.records.completeness.Count.NotCounted;
import torg.register.Account;

/**
 * How complete the record of an account's month can be shown to be.
 *
 * @param connectedAt empty where the account is not connected, and was not when anything was counted
 * @param counts the oldest first
 * @param gaps what nobody can explain and what has not been settled since
 */
public record AccountMonth(
        Account account, YearMonth month, Optional<Instant> connectedAt, List<Count> counts, long gaps, Instant now) {

    public Verdict verdict() {
        if (gaps > 0) {
            return Verdict.GAP;
        }
        if (counted().isEmpty()) {
            return why().isPresent() ? Verdict.CANNOT : Verdict.NOT_COUNTED;
        }
        return isOver() && uncovered().isEmpty() ? Verdict.WHOLE : Verdict.PARTLY;
    }

    /** Why nothing can be shown, by the newest try; empty when something can, or nobody has tried. */
    public Optional<String> why() {
        if (!counted().isEmpty()) {
            return Optional.empty();
        }
        return counts.stream()
                .filter(NotCounted.class::isInstance)
                .map(count -> ((NotCounted) count).word())
                .reduce((earlier, later) -> later)
                .or(() -> connectedAt.isEmpty() ? Optional.of("records.completeness.not-connected") : Optional.empty());
    }

    public List<Counted> counted() {
        return counts.stream()
                .filter(Counted.class::isInstance)
                .map(Counted.class::cast)
                .toList();
    }

    /** The count that tells of the most of the month; of two alike, the later. */
    public Optional<Counted> main() {
        return widest(counted());
    }

    static Optional<Counted> widest(List<Counted> counts) {
        return counts.stream()
                .max(Comparator.comparing((Counted count) -> Duration.between(
                                count.window().from(), count.window().until()))
                        .thenComparing(Counted::at));
    }

    public boolean hasBegun() {
        return !now.isBefore(Window.of(month).from());
    }

    public boolean isOver() {
        return !now.isBefore(Window.of(month).until());
    }

    /** What of the month could have been counted by now and was not. Before the account was connected there is nothing to count. */
    public List<Window> uncovered() {
        var all = Window.of(month);
        return new Window(connectedAt.orElse(all.from()), now)
                .within(all)
                .map(open -> open.without(counted().stream()
                        .filter(Counted::whole)
                        .map(Counted::window)
                        .toList()))
                .orElse(List.of());
    }

    /** Until when the account was not connected in this month; empty when it was all the time. */
    public Optional<Instant> before() {
        return connectedAt.filter(at -> at.isAfter(Window.of(month).from()));
    }
}
