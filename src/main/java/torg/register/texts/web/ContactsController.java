package torg.register.texts.web;

import java.util.HashSet;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import torg.ledger.Actor;
import torg.register.texts.Texts;
import torg.shell.Answer;
import torg.shell.Go;
import torg.shell.Problems;
import torg.shell.SignedIn;
import torg.staff.Right;
import torg.staff.Staff;

/** How to reach the units, kept by those who may register their accounts. */
@Controller
class ContactsController {
    private final Texts texts;
    private final Staff staff;

    ContactsController(Texts texts, Staff staff) {
        this.texts = texts;
        this.staff = staff;
    }

    @GetMapping("/register/contacts")
    ContactsListPage list(SignedIn reader) {
        reader.with(Right.REGISTER);
        var own = new HashSet<>(texts.unitsWithContacts());
        return new ContactsListPage(staff.below(reader.places(Right.REGISTER)).stream()
                .map(u -> new ContactsListPage.Row(u.id(), u.indented(), own.contains(u.id())))
                .toList());
    }

    @GetMapping("/register/contacts/{id}")
    ContactsPage one(@PathVariable long id, SignedIn reader) {
        var unit = staff.unit(id);
        reader.with(Right.REGISTER, unit.path());
        return new ContactsPage(id, unit.name(), ContactsForm.of(texts.own(unit)), texts.above(unit), Problems.NONE);
    }

    @PostMapping("/register/contacts/{id}")
    Answer save(@PathVariable long id, ContactsForm form, SignedIn reader) {
        var unit = staff.unit(id);
        reader.with(Right.REGISTER, unit.path());
        if (form.problems().any()) {
            return new ContactsPage(id, unit.name(), form, texts.above(unit), form.problems());
        }
        texts.reach(unit, form.contacts(), Actor.of(reader));
        return new Go("/register/contacts", "texts.contacts.saved");
    }
}
