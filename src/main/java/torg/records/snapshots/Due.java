package torg.records.snapshots;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/** When the next picture of an account is to be there, and why (domain.md D61). */
public record Due(LocalDate on, Why why) {
    /** What was taken so shortly before an account closes need not be taken again. */
    private static final int FRESH = 30;

    /**
     * @param first when the first is to be there, as long as there is none
     * @param good the day of the newest picture that is one
     * @param changed the day on which the account was first seen to look otherwise than then
     * @param months the interval of the rule
     */
    static Due next(
            LocalDate first, Optional<LocalDate> good, Optional<LocalDate> changed, boolean closing, int months) {
        if (good.isEmpty()) {
            return new Due(first, Why.FIRST);
        }
        return Stream.of(
                        Optional.of(new Due(good.get().plusMonths(months), Why.YEARLY)),
                        changed.map(day -> new Due(day, Why.CHANGED)),
                        closing ? Optional.of(new Due(good.get().plusDays(FRESH), Why.CLOSING)) : Optional.<Due>empty())
                .flatMap(Optional::stream)
                .min(Comparator.comparing(Due::on))
                .orElseThrow();
    }

    /**
     * Where a person takes the pictures, the first ones are spread over the interval of the rule, so that a new Torg does
     * not ask for hundreds in one day. The same account is always given the same day.
     */
    static LocalDate first(long account, LocalDate today, int months, boolean byMachine) {
        return byMachine ? today : today.plusDays(Math.floorMod(account * 37, months * 30L));
    }

    /** The last day before it is late. @param late the days of the rule */
    LocalDate red(int late) {
        return on.plusDays(late);
    }
}
