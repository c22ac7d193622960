package torg.register.administrators.web;

import java.util.Objects;
import torg.register.administrators.Administrator.Who;
import torg.shell.Problems;
import torg.staff.Staff;

/**
 * Somebody who can sign in on the platform: a colleague by name or e-mail address, or somebody outside with a name and
 * where they come from.
 */
public record AdministratorForm(
        String colleague, String outsider, String organisation, String role, Boolean twoFactor, String recovery) {
    static final AdministratorForm BLANK = new AdministratorForm("", "", "", "", false, "");

    public AdministratorForm {
        colleague = Objects.toString(colleague, "").strip();
        outsider = Objects.toString(outsider, "").strip();
        organisation = Objects.toString(organisation, "").strip();
        role = Objects.toString(role, "").strip();
        twoFactor = Boolean.TRUE.equals(twoFactor); // a box that is not ticked is not sent
        recovery = Objects.toString(recovery, "").strip();
    }

    Problems problems(Staff staff) {
        var person = staff.personNamed(colleague);
        return Problems.NONE
                .unless(!colleague.isEmpty() || !outsider.isEmpty(), "colleague", "register.administrators.form.who")
                .unless(colleague.isEmpty() || outsider.isEmpty(), "outsider", "register.administrators.form.one")
                .unless(colleague.isEmpty() || person.isPresent(), "colleague", "register.form.unknown-person")
                .unless(
                        person.isEmpty() || staff.lastDay(person.get().id()).isEmpty(),
                        "colleague",
                        "register.duties.form.is-leaving")
                .unless(outsider.length() <= 200, "outsider", "register.administrators.form.long")
                .unless(
                        outsider.isEmpty() || !organisation.isEmpty(),
                        "organisation",
                        "register.administrators.form.organisation-missing")
                .unless(organisation.length() <= 200, "organisation", "register.administrators.form.long")
                .unless(!role.isEmpty(), "role", "register.administrators.form.role-missing")
                .unless(role.length() <= 60, "role", "register.administrators.form.long-role")
                .unless(recovery.length() <= 200, "recovery", "register.administrators.form.long");
    }

    Who who(Staff staff) {
        return outsider.isEmpty()
                ? new Who.Colleague(staff.personNamed(colleague).orElseThrow())
                : new Who.Outsider(outsider, organisation);
    }
}
