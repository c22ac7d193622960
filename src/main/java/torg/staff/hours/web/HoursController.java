package torg.staff.hours.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import torg.ledger.Actor;
import torg.shell.Answer;
import torg.shell.Go;
import torg.shell.Problems;
import torg.shell.SignedIn;
import torg.staff.Right;
import torg.staff.Staff;
import torg.staff.Unit;
import torg.staff.hours.UnitHours;

/** A unit's opening hours: read by everybody who works here, set by its manager or an administrator. */
@Controller
class HoursController {
    private final UnitHours hours;
    private final Staff staff;

    HoursController(UnitHours hours, Staff staff) {
        this.hours = hours;
        this.staff = staff;
    }

    @GetMapping("/staff/units/{id}/hours")
    HoursPage hours(@PathVariable long id, SignedIn reader) {
        var unit = staff.unit(id);
        return page(unit, HoursForm.of(hours.week(unit)), reader, Problems.NONE);
    }

    @PostMapping("/staff/units/{id}/hours")
    Answer set(@PathVariable long id, HoursForm form, SignedIn reader) {
        var unit = staff.unit(id);
        if (!mayChange(unit, reader)) {
            reader.with(Right.REGISTER, unit.path());
        }
        if (form.problems().any()) {
            return page(unit, form, reader, form.problems());
        }
        hours.set(unit, form.week(), Actor.of(reader));
        return new Go("/staff/units/" + id + "/hours", "staff.hours.set");
    }

    private HoursPage page(Unit unit, HoursForm form, SignedIn reader, Problems problems) {
        return new HoursPage(unit, form, hours.hasItsOwn(unit), mayChange(unit, reader), problems);
    }

    private static boolean mayChange(Unit unit, SignedIn reader) {
        return reader.may(Right.STAFF, unit.path()) || reader.may(Right.REGISTER, unit.path());
    }
}
