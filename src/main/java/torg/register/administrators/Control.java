package torg.register.administrators;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import torg.register.administrators.Administrator.Who;

/**
 * One line of the access sheet: what guidance from NCSC and GCS asks of an account that speaks for an authority (peers.md
 * 1.2, P8), judged from what is written here.
 *
 * @param names those it fails for; empty when it is kept
 */
public record Control(String word, boolean kept, List<String> names) {

    /**
     * @param now those who can sign in
     * @param goodFor how many days a look is good for
     * @param gone those who no longer work here
     */
    static List<Control> of(List<Administrator> now, int goodFor, LocalDate today, Set<Long> gone) {
        var controls = new ArrayList<Control>();
        controls.add(new Control("register.administrators.control.two", now.size() >= 2, List.of()));
        controls.add(control("register.administrators.control.two-factor", now, Administrator::twoFactor));
        controls.add(control(
                "register.administrators.control.recovery",
                now,
                one -> !one.recovery().isEmpty()));
        controls.add(control(
                "register.administrators.control.looked",
                now,
                one -> !one.freshUntil(goodFor).isBefore(today)));
        controls.add(control(
                "register.administrators.control.works-here",
                now,
                one -> !(one.who() instanceof Who.Colleague(var person) && gone.contains(person.id()))));
        return controls;
    }

    private static Control control(String word, List<Administrator> now, Predicate<Administrator> keeps) {
        var failing =
                now.stream().filter(keeps.negate()).map(one -> one.who().name()).toList();
        return new Control(word, !now.isEmpty() && failing.isEmpty(), failing);
    }
}
