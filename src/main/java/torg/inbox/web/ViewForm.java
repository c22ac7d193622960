package torg.inbox.web;

import java.util.Objects;
import torg.shell.Problems;

/** The name of a view; what it shows stands in the same fields as the queue's address. */
public record ViewForm(String name) {
    public ViewForm {
        name = Objects.toString(name, "").strip();
    }

    Problems problems() {
        return Problems.NONE
                .unless(!name.isEmpty(), "name", "inbox.view.give-name")
                .unless(name.length() <= 40, "name", "inbox.view.long-name");
    }
}
