package torg.staff.absence.web;

import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import torg.ledger.Actor;
import torg.shell.Answer;
import torg.shell.Forbidden;
import torg.shell.Go;
import torg.shell.Problems;
import torg.shell.SignedIn;
import torg.staff.Person;
import torg.staff.Right;
import torg.staff.Staff;
import torg.staff.absence.Absences;

/** Everybody says for themselves when they are away; their manager and the administrator can say it for them. */
@Controller
class AbsenceController {
    private final Absences absences;
    private final Staff staff;

    AbsenceController(Absences absences, Staff staff) {
        this.absences = absences;
        this.staff = staff;
    }

    @GetMapping("/staff/people/{id}/absence")
    AbsencePage absence(@PathVariable long id, SignedIn reader) {
        return page(person(id, reader), AbsenceForm.BLANK, Problems.NONE);
    }

    @PostMapping("/staff/people/{id}/absence")
    Answer away(@PathVariable long id, AbsenceForm form, SignedIn reader) {
        var person = person(id, reader);
        var substitute = form.substitute().isEmpty() ? Optional.<Person>empty() : staff.personNamed(form.substitute());
        var problems = form.problems(substitute.isPresent());
        if (problems.any()) {
            return page(person, form, problems);
        }
        absences.away(
                person,
                AbsenceForm.day(form.from()).orElseThrow(),
                AbsenceForm.day(form.until()).orElseThrow(),
                substitute,
                actor(reader));
        return new Go("/staff/people/" + id + "/absence", "absence.saved");
    }

    @PostMapping("/staff/people/{id}/absence/{absence}/removal")
    Go takeBack(@PathVariable long id, @PathVariable long absence, SignedIn reader) {
        absences.takeBack(person(id, reader).id(), absence, actor(reader));
        return new Go("/staff/people/" + id + "/absence", "absence.removed");
    }

    private Person person(long id, SignedIn reader) {
        var leads = staff.assignments(id).stream()
                .anyMatch(held -> reader.may(Right.STAFF, held.unit().path())
                        || reader.may(Right.REGISTER, held.unit().path()));
        if (reader.person() != id && !leads) {
            throw new Forbidden("absence.not-yours");
        }
        return staff.person(id);
    }

    private AbsencePage page(Person person, AbsenceForm form, Problems problems) {
        return new AbsencePage(person, absences.of(person.id()), form, problems);
    }

    private static Actor actor(SignedIn reader) {
        return Actor.person(reader.person(), reader.name());
    }
}
