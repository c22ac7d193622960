package torg.register.intake.web;

import java.util.Optional;

/** Which sheet is the list, and on which row its headings stand. */
public record ReadingForm(String sheet, Integer headingRow) {

    Optional<String> chosenSheet() {
        return Optional.ofNullable(sheet).filter(s -> !s.isEmpty());
    }

    Optional<Integer> chosenRow() {
        return Optional.ofNullable(headingRow);
    }
}
