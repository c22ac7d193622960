package torg.staff;

import java.util.Optional;
import org.springframework.stereotype.Component;
import torg.ledger.Actor;
import torg.shell.ShellSettings;
import torg.staff.access.Access;
import torg.staff.access.Password;

/**
 * For the operator's command: lets in the first who lets in others, and anybody again when all of them are locked out.
 * Each step is its own transaction and is skipped when it is already done, so a broken-off command is simply run again.
 */
@Component
public class FirstAdministrator {
    private final Staff staff;
    private final Access access;
    private final ShellSettings settings;

    FirstAdministrator(Staff staff, Access access, ShellSettings settings) {
        this.staff = staff;
        this.access = access;
        this.settings = settings;
    }

    /** @throws torg.shell.Refused when the password is too weak, or the e-mail address is somebody else's */
    public Person appoint(String signInName, String name, String email, String password) {
        var good = new Password(password);
        var city = staff.units().stream()
                .filter(unit -> unit.kind() == UnitKind.CITY)
                .findFirst()
                .orElseGet(() -> staff.found(Optional.empty(), UnitKind.CITY, settings.city(), "staden", Actor.TORG));
        var person =
                staff.personSigningInAs(signInName).orElseGet(() -> staff.hire(signInName, name, email, Actor.TORG));
        if (staff.lastDay(person.id()).isPresent()) {
            staff.welcomeBack(person.id(), Actor.TORG);
        }
        if (staff.assignments(person.id()).stream()
                .noneMatch(
                        a -> a.role() == Role.ADMINISTRATOR && a.unit().id() == city.id() && a.holds(staff.today()))) {
            staff.give(person, Role.ADMINISTRATOR, city, staff.today(), Optional.empty(), Actor.TORG);
        }
        access.setPassword(person.id(), good, Actor.TORG);
        return person;
    }
}
