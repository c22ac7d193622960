package torg.staff.web;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import torg.ledger.Actor;
import torg.ledger.Ledger;
import torg.shell.Answer;
import torg.shell.Go;
import torg.shell.NotFound;
import torg.shell.Problems;
import torg.shell.SignedIn;
import torg.staff.Right;
import torg.staff.Staff;
import torg.staff.Unit;

/** The organisation. Everybody who works here may look; the city's structure is no secret. */
@Controller
class StaffController {
    private final Staff staff;
    private final Ledger ledger;

    StaffController(Staff staff, Ledger ledger) {
        this.staff = staff;
        this.ledger = ledger;
    }

    @GetMapping("/staff")
    StaffPage organisation(@RequestParam(defaultValue = "") String search, SignedIn reader) {
        var text = search.strip();
        var units = staff.units();
        return new StaffPage(
                text,
                text.isEmpty() ? Branch.city(units) : Optional.empty(),
                text.isEmpty() ? List.of() : StaffPage.named(units, text),
                text.isEmpty() ? List.of() : staff.search(text),
                reader.may(Right.STAFF),
                reader.may(Right.DELEGATE));
    }

    @GetMapping("/staff/units/{id}")
    UnitPage unit(@PathVariable long id, SignedIn reader) {
        var unit = staff.unit(id);
        return new UnitPage(
                unit,
                unit.path().stream()
                        .filter(above -> above != id)
                        .map(staff::unit)
                        .toList(),
                staff.below(List.of(id)).stream()
                        .filter(below -> below.parent().equals(Optional.of(id)))
                        .toList(),
                staff.in(unit),
                staff.delegations().stream()
                        .filter(d -> unit.below(d.unit().id()) && d.holds(staff.today()))
                        .toList(),
                places(unit, reader),
                reader.may(Right.STAFF, unit.path()),
                staff.today(),
                ledger.history("staff/unit/" + id),
                UnitForm.BLANK,
                Problems.NONE);
    }

    private List<Unit> places(Unit unit, SignedIn reader) {
        return staff.below(reader.places(Right.STAFF)).stream()
                .filter(place -> place.kind().below().contains(unit.kind()))
                .filter(place -> !place.below(unit.id()) && !unit.parent().equals(Optional.of(place.id())))
                .toList();
    }

    @PostMapping("/staff/units")
    Answer found(UnitForm form, SignedIn reader) {
        if (form.parent() == null) {
            throw new NotFound();
        }
        var above = staff.unit(form.parent());
        reader.with(Right.STAFF, above.path());
        var problems = form.problems(above);
        if (problems.any()) {
            return unit(above.id(), reader).with(form, problems);
        }
        var unit = staff.found(
                Optional.of(above), form.chosen().orElseThrow(), form.name(), form.shortName(), Actor.of(reader));
        return new Go("/staff/units/" + unit.id(), "staff.unit.founded");
    }
}
