package torg.staff.web;

import java.time.LocalDate;
import java.util.List;
import torg.ledger.Line;
import torg.shell.Page;
import torg.shell.Problems;
import torg.staff.Colleague;
import torg.staff.Delegation;
import torg.staff.Unit;
import torg.staff.UnitKind;

/**
 * One unit: what is above and below it, who works there, and who may decide for it.
 *
 * @param places where it could be moved
 */
public record UnitPage(
        Unit unit,
        List<Unit> above,
        List<Unit> below,
        List<Colleague> people,
        List<Delegation> delegations,
        List<Unit> places,
        boolean mayChange,
        LocalDate today,
        List<Line> history,
        UnitForm form,
        Problems problems)
        implements Page {

    UnitPage with(UnitForm form, Problems problems) {
        return new UnitPage(unit, above, below, people, delegations, places, mayChange, today, history, form, problems);
    }

    @Override
    public String title() {
        return "staff.unit";
    }

    public List<UnitKind> kinds() {
        return List.copyOf(unit.kind().below());
    }
}
