package torg.register.connecting.web;

import java.util.Objects;

/** Which of the accounts behind a login is meant. */
public record ChoiceForm(String choice) {
    public ChoiceForm {
        choice = Objects.toString(choice, "");
    }
}
