package torg.register.verify;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import torg.platforms.Network;
import torg.register.AccountId;
import torg.register.stages.Stage;

/**
 * An account of the register as far as anybody may know of it: never a person.
 *
 * @param listed whether it has a page in the public list
 * @param decidedOn the day of the decision on it; empty when there is none
 * @param past its stages in the order of time
 * @param until the last day it stood in the register under the key it was found by; empty while it does
 */
public record Found(
        AccountId id,
        Network network,
        String name,
        String handle,
        Optional<String> address,
        String unit,
        boolean listed,
        Stage stage,
        Optional<LocalDate> decidedOn,
        List<Step> past,
        Optional<LocalDate> until) {

    record Step(LocalDate day, Stage stage) {}

    /** A time in which the city answered for the account. The day of the decision counts; so does the day it was closed. */
    public record Period(LocalDate from, Optional<LocalDate> until) {}

    /** When it was official, the latest last; empty for an account nobody ever decided on. */
    public List<Period> official() {
        var periods = new ArrayList<Period>();
        var open = decidedOn;
        for (var step : past) {
            if (over(step.stage()) && open.isPresent()) {
                var last = later(open.get(), step.day());
                periods.add(new Period(open.get(), Optional.of(last)));
                open = Optional.empty();
            } else if (!over(step.stage()) && open.isEmpty() && !periods.isEmpty()) {
                open = Optional.of(step.day());
            }
        }
        open.ifPresent(from -> periods.add(new Period(from, Optional.empty())));
        return periods;
    }

    /** A decision that was written in afterwards can be younger than the closing it belongs to. */
    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private static boolean over(Stage stage) {
        return switch (stage) {
            case REFUSED, CLOSED -> true;
            case PROPOSED, UNDER_REVIEW, DECIDED, ACTIVE, DORMANT, HIJACKED, CLOSING, ARCHIVED -> false;
        };
    }

    /** The first day of the stage it is in now. */
    LocalDate since() {
        return past.isEmpty()
                ? decidedOn.orElse(LocalDate.EPOCH)
                : past.getLast().day();
    }

    boolean officialNow() {
        var periods = official();
        return !periods.isEmpty() && periods.getLast().until().isEmpty();
    }
}
