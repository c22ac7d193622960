package torg.staff.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import torg.ledger.Line;
import torg.shell.Page;
import torg.shell.Problems;
import torg.shell.SignedIn;
import torg.staff.Assignment;
import torg.staff.Delegation;
import torg.staff.Person;
import torg.staff.Right;
import torg.staff.Role;
import torg.staff.Unit;

/**
 * One person: roles, delegations and what has happened.
 *
 * @param units where the reader may give roles; none when the reader may only look
 * @param mayManage whether the reader may invite this person anew, or let them leave
 */
public record PersonPage(
        Person person,
        List<Held> roles,
        List<Delegation> delegations,
        Optional<LocalDate> lastDay,
        List<Unit> units,
        boolean mayManage,
        LocalDate today,
        List<Line> history,
        RoleForm form,
        Problems problems)
        implements Page {

    /** A role, and whether the reader may end it. */
    public record Held(Assignment assignment, boolean mayEnd) {
        static Held of(Assignment assignment, SignedIn reader, LocalDate today) {
            return new Held(
                    assignment,
                    assignment.lasts(today)
                            && reader.may(Right.STAFF, assignment.unit().path()));
        }
    }

    PersonPage with(RoleForm form, Problems problems) {
        return new PersonPage(person, roles, delegations, lastDay, units, mayManage, today, history, form, problems);
    }

    @Override
    public String title() {
        return "staff.person";
    }

    public boolean hasLeft() {
        return lastDay.filter(day -> day.isBefore(today)).isPresent();
    }

    public Role[] kinds() {
        return Role.values();
    }

    public String from() {
        return form.from().isEmpty() ? today.toString() : form.from();
    }

    /** A role that begins later can end no earlier. */
    public LocalDate ending(Assignment assignment) {
        return assignment.from().isAfter(today) ? assignment.from() : today;
    }
}
