package torg.register.decisions.web;

import java.time.LocalDate;
import java.util.List;
import torg.platforms.Network;
import torg.register.decisions.Moratorium;
import torg.shell.Page;
import torg.shell.Problems;
import torg.staff.Unit;

/**
 * Where new accounts are held back, and have been.
 *
 * @param units what the reader may hold back; none when the reader decides nothing
 */
public record MoratoriaPage(
        List<Moratorium> moratoria, List<Unit> units, LocalDate today, MoratoriumForm form, Problems problems)
        implements Page {

    @Override
    public String title() {
        return "register.moratoria";
    }

    public Network[] networks() {
        return Network.withAccounts();
    }

    public String from() {
        return form.from().isEmpty() ? today.toString() : form.from();
    }

    public boolean mayEnd(Moratorium moratorium) {
        return moratorium.until().map(last -> last.isAfter(today)).orElse(true)
                && moratorium
                        .unit()
                        .map(units::contains)
                        .orElse(units.stream().anyMatch(unit -> unit.path().size() == 1));
    }

    /** What has not begun yet can end no earlier than it begins. */
    public LocalDate ending(Moratorium moratorium) {
        return moratorium.from().isAfter(today) ? moratorium.from() : today;
    }
}
