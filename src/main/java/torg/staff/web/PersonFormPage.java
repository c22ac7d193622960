package torg.staff.web;

import torg.shell.Page;
import torg.shell.Problems;

/** The form for somebody new. */
public record PersonFormPage(PersonForm form, Problems problems) implements Page {
    @Override
    public String title() {
        return "staff.person.new";
    }
}
