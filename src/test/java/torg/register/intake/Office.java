package torg.register.intake;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.stereotype.Component;
import torg.ledger.Actor;
import torg.staff.Person;
import torg.staff.Role;
import torg.staff.Staff;
import torg.staff.Unit;
import torg.staff.UnitKind;

/** A board of its own for each test, with people: all tests share one city and one register. */
@Component
public class Office {
    private static final AtomicLong NEXT = new AtomicLong(System.nanoTime());
    private static final long SPREAD = 0x9E3779B97F4A7C15L;
    private static final long MASK = (1L << 46) - 1;

    private final Staff staff;

    Office(Staff staff) {
        this.staff = staff;
    }

    /**
     * @param mark a word of this test alone, to be part of names and handles
     * @param registrar signs in as {@code registrar.signInName()} and may import for the board
     */
    public record Board(String mark, Unit unit, Person registrar, Person bo, Person cilla) {

        public Sender sender() {
            return new Sender(registrar.id(), registrar.name(), Set.of(unit.id()));
        }

        public List<String> headings() {
            return List.of("Plattform", "Länk", "Kontonamn", "Namn", "Enhet", "Ansvarig", "Ersättare", "Diarienummer");
        }

        public List<String> row(String network, String address, String handle) {
            return List.of(
                    network, address, handle, "Badet på Östermalm", unit.name(), bo.name(), cilla.name(), "KS 2021/88");
        }
    }

    public Board board() {
        // Spread out, or the board that was made just before is one letter away, and "the nearest" is either of them.
        var mark = "t" + Long.toString(NEXT.incrementAndGet() * SPREAD & MASK, 36);
        var city = staff.units().stream()
                .filter(unit -> unit.kind() == UnitKind.CITY)
                .findFirst()
                .orElseGet(() -> staff.found(Optional.empty(), UnitKind.CITY, "Sundhamn", "staden", Actor.TORG));
        var unit = staff.found(Optional.of(city), UnitKind.BOARD, "Nämnden " + mark, mark, Actor.TORG);
        var registrar = person("Amina", mark);
        staff.give(
                registrar,
                Role.COMMUNICATIONS_DIRECTOR,
                unit,
                staff.today().minusYears(1),
                Optional.empty(),
                Actor.TORG);
        return new Board(mark, unit, registrar, person("Bo", mark), person("Cilla", mark));
    }

    private Person person(String name, String mark) {
        return staff.hire(name + mark, name + " Åkesson " + mark, name + mark + "@sundhamn.example", Actor.TORG);
    }
}
