package torg.staff.web;

import java.util.Objects;
import torg.shell.Problems;

/** Somebody new. */
public record PersonForm(String name, String signInName, String email) {
    static final PersonForm BLANK = new PersonForm("", "", "");

    public PersonForm {
        name = Objects.toString(name, "").strip();
        signInName = Objects.toString(signInName, "").strip();
        email = Objects.toString(email, "").strip();
    }

    Problems problems() {
        return Problems.NONE
                .unless(!name.isEmpty(), "name", "staff.person.name-missing")
                .unless(name.length() <= 200, "name", "staff.too-long")
                .unless(
                        signInName.matches("[\\p{L}\\p{N}._@+-]{2,100}"),
                        "signInName",
                        "staff.person.sign-in-name-wrong")
                .unless(email.isEmpty() || email.matches("[^\\s@]+@[^\\s@]+"), "email", "staff.person.email-wrong")
                .unless(email.length() <= 254, "email", "staff.too-long");
    }
}
