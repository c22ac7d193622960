package torg.records.retention.web;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import torg.records.retention.Holds;
import torg.records.retention.Plan;
import torg.records.retention.Run;
import torg.shell.NotFound;
import torg.shell.SignedIn;
import torg.staff.Right;
import torg.staff.Staff;
import torg.staff.Unit;
import torg.staff.UnitKind;

/** Whose right it takes: of the board whose plan it is or the account it is about, and of the whole city where it is neither. */
@Component
class Whereto {
    private final Staff staff;
    private final Holds holds;

    Whereto(Staff staff, Holds holds) {
        this.staff = staff;
        this.holds = holds;
    }

    /** The city's own unit, under which everything is. */
    List<Long> city() {
        return staff.units().stream()
                .filter(unit -> unit.kind() == UnitKind.CITY)
                .findFirst()
                .map(Unit::path)
                .orElse(List.of());
    }

    List<Long> of(Plan plan) {
        return plan.board().map(Plan.Board::path).orElseGet(this::city);
    }

    List<Long> of(Plan plan, Optional<Long> account) {
        return account.map(id -> holds.account(id).orElseThrow(NotFound::new).path())
                .orElseGet(() -> of(plan));
    }

    List<Long> of(Run run, Plan plan) {
        return of(plan, run.account());
    }

    /** Whose plan somebody may enter. */
    List<Unit> boards(SignedIn reader) {
        return staff.units().stream()
                .filter(unit -> unit.kind() == UnitKind.BOARD
                        || unit.kind() == UnitKind.DISTRICT_BOARD
                        || unit.kind() == UnitKind.COMPANY)
                .filter(unit -> reader.may(Right.ARCHIVE, unit.path()))
                .toList();
    }
}
