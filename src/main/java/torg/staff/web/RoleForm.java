package torg.staff.web;

import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import torg.shell.Days;
import torg.shell.Problems;
import torg.staff.Role;

/** A role to be given: what, where, from when and perhaps until when. */
public record RoleForm(String role, Long unit, String from, String until) {
    static final RoleForm BLANK = new RoleForm("", null, "", "");

    public RoleForm {
        role = Objects.toString(role, "");
        from = Objects.toString(from, "").strip();
        until = Objects.toString(until, "").strip();
    }

    Problems problems() {
        return Problems.NONE
                .unless(chosen().isPresent(), "role", "staff.role.choose")
                .unless(unit != null, "unit", "staff.unit.choose")
                .unless(Days.day(from).isPresent(), "from", "staff.day-missing")
                .unless(Days.dayOrNothing(until), "until", "staff.day-wrong")
                .unless(inOrder(), "until", "staff.ends-before-it-begins");
    }

    Optional<Role> chosen() {
        return Arrays.stream(Role.values())
                .filter(one -> one.name().equals(role))
                .findFirst();
    }

    private boolean inOrder() {
        return Days.day(from)
                .flatMap(first -> Days.day(until).map(last -> !last.isBefore(first)))
                .orElse(true);
    }
}
