package torg.staff.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import torg.ledger.Actor;
import torg.shell.Answer;
import torg.shell.Go;
import torg.shell.Problems;
import torg.shell.SignedIn;
import torg.staff.Reorganisation;
import torg.staff.Right;
import torg.staff.Staff;

/** A unit gets another name or another place, or is closed. */
@Controller
class ReorganisationController {
    private final Reorganisation reorganisation;
    private final Staff staff;
    private final StaffController page;

    ReorganisationController(Reorganisation reorganisation, Staff staff, StaffController page) {
        this.reorganisation = reorganisation;
        this.staff = staff;
        this.page = page;
    }

    @PostMapping("/staff/units/{id}/name")
    Answer rename(@PathVariable long id, @RequestParam(defaultValue = "") String newName, SignedIn reader) {
        reader.with(Right.STAFF, staff.unit(id).path());
        var name = newName.strip();
        var problems = Problems.NONE
                .unless(!name.isEmpty(), "newName", "staff.unit.name-missing")
                .unless(name.length() <= 200, "newName", "staff.too-long");
        if (problems.any()) {
            return page.unit(id, reader).with(UnitForm.BLANK, problems);
        }
        reorganisation.rename(id, name, Actor.of(reader));
        return new Go("/staff/units/" + id, "staff.unit.renamed");
    }

    @PostMapping("/staff/units/{id}/place")
    Go move(@PathVariable long id, @RequestParam long under, SignedIn reader) {
        reader.with(Right.STAFF, staff.unit(id).path());
        reader.with(Right.STAFF, staff.unit(under).path());
        reorganisation.move(id, under, Actor.of(reader));
        return new Go("/staff/units/" + id, "staff.unit.moved");
    }

    @PostMapping("/staff/units/{id}/closing")
    Go close(@PathVariable long id, SignedIn reader) {
        reader.with(Right.STAFF, staff.unit(id).path());
        reorganisation.close(id, Actor.of(reader));
        return new Go("/staff/units/" + staff.unit(id).parent().orElseThrow(), "staff.unit.closed");
    }
}
