package torg.register.intake.web;

import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import torg.register.intake.appraisal.RowResult.Kind;

/** Which rows are looked at. */
public record RowsForm(String result, Integer after) {
    public RowsForm {
        result = Objects.toString(result, "");
    }

    Optional<Kind> kind() {
        return Arrays.stream(Kind.values()).filter(k -> k.name().equals(result)).findFirst();
    }

    int afterRow() {
        return after == null ? 0 : after;
    }
}
