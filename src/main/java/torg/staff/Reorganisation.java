package torg.staff;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import torg.ledger.Actor;
import torg.ledger.Ledger;
import torg.shell.NotFound;
import torg.shell.Refused;
import torg.shell.Words;
import torg.staff.StaffEvent.UnitClosed;
import torg.staff.StaffEvent.UnitMoved;
import torg.staff.StaffEvent.UnitRenamed;

/**
 * The city changes its organisation. Units keep their numbers, so everything that was done in them stays where it was
 * done, and whoever is responsible through the organisation is found anew at the next question.
 */
@Component
public class Reorganisation {
    private final Units units;
    private final Assignments assignments;
    private final List<Occupant> occupants;
    private final Ledger ledger;
    private final Clock clock;

    Reorganisation(Units units, Assignments assignments, List<Occupant> occupants, Ledger ledger, Clock clock) {
        this.units = units;
        this.assignments = assignments;
        this.occupants = occupants;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** A room above that keeps something in units, and says no to a closing while it is there. */
    public interface Occupant {
        /** @throws Refused naming what would be left without a unit */
        void mayClose(Unit unit);
    }

    @Transactional
    public void rename(long id, String name, Actor actor) {
        var unit = hold(id);
        units.rename(id, name);
        ledger.record(actor, new UnitRenamed(id, unit.name(), name));
    }

    /** The unit and all below it come under another one, by the rules of what may stand below what. */
    @Transactional
    public void move(long id, long under, Actor actor) {
        var unit = hold(id);
        var above = hold(under);
        if (above.below(id)) {
            throw new Refused("staff.unit.below-itself", unit.name());
        }
        if (!above.kind().below().contains(unit.kind())) {
            throw new Refused(
                    "staff.unit.not-there",
                    Words.t(unit.kind().word()),
                    Words.t(above.kind().word()));
        }
        units.move(unit, above);
        ledger.record(actor, new UnitMoved(id, unit.name(), above.name()));
    }

    /** Nothing may be left in it: no unit, no person with a role, nothing that another room keeps there. */
    @Transactional
    public void close(long id, Actor actor) {
        var unit = hold(id);
        if (unit.kind() == UnitKind.CITY) {
            throw new Refused("staff.unit.the-city-stays");
        }
        if (units.below(List.of(id)).size() > 1) {
            throw new Refused("staff.unit.has-units", unit.name());
        }
        if (!assignments.in(id, today().plusDays(1)).isEmpty()) {
            throw new Refused("staff.unit.has-people", unit.name());
        }
        occupants.forEach(occupant -> occupant.mayClose(unit));
        units.close(id, today());
        ledger.record(actor, new UnitClosed(id, unit.name(), today()));
    }

    private Unit hold(long id) {
        return units.hold(id).orElseThrow(NotFound::new);
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(Words.ZONE));
    }
}
