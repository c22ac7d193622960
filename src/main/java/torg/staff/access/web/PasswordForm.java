package torg.staff.access.web;

import java.util.Objects;
import torg.shell.Problems;
import torg.staff.Person;
import torg.staff.access.Password;

/** A new password, typed twice. The old one is asked for where there is one: a colleague's open screen is not enough. */
public record PasswordForm(String old, String fresh, String again) {
    public PasswordForm {
        old = Objects.toString(old, "");
        fresh = Objects.toString(fresh, "");
        again = Objects.toString(again, "");
    }

    Problems problems(Person person, boolean oldIsRight) {
        var weakness = Password.weakness(fresh, person.name(), person.signInName());
        return Problems.NONE
                .unless(oldIsRight, "old", "staff.password.old-wrong")
                .unless(weakness.isEmpty(), "fresh", weakness.orElse(""))
                .unless(fresh.equals(again), "again", "staff.password.not-the-same");
    }

    @Override
    public String toString() {
        return "PasswordForm";
    }
}
