package torg.register.fakes.web;

import torg.shell.Page;
import torg.shell.Problems;

/** Where a resident tells of an account that pretends to be the city's. */
public record FakeFormPage(FakeForm form, boolean told, Problems problems) implements Page {
    @Override
    public String title() {
        return "fakes.tell";
    }
}
