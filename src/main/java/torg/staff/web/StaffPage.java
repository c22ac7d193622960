package torg.staff.web;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import torg.shell.Page;
import torg.staff.Person;
import torg.staff.Unit;
import torg.staff.UnitKind;

/** The city from above: its boards and companies with what is below them; or, when one searches, what was found. */
public record StaffPage(
        String search,
        Optional<Branch> city,
        List<Unit> units,
        List<Person> people,
        boolean mayChange,
        boolean mayDelegate)
        implements Page {

    static List<Unit> named(List<Unit> units, String text) {
        var wanted = text.toLowerCase(Locale.ROOT);
        return units.stream()
                .filter(unit -> unit.name().toLowerCase(Locale.ROOT).contains(wanted)
                        || unit.shortName().equals(wanted))
                .toList();
    }

    @Override
    public String title() {
        return "staff.organisation";
    }

    public List<UnitKind> kinds() {
        return Stream.of(UnitKind.values()).filter(kind -> !of(kind).isEmpty()).toList();
    }

    public List<Branch> of(UnitKind kind) {
        return city.map(Branch::below).orElse(List.of()).stream()
                .filter(branch -> branch.unit().kind() == kind)
                .toList();
    }
}
