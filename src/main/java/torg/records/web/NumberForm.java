package torg.records.web;

import java.util.Objects;
import torg.shell.Problems;

/** The number that the case system gave back: any text on one line. */
public record NumberForm(String number) {
    private static final int LONGEST = 60;

    public NumberForm {
        number = Objects.toString(number, "").strip();
    }

    Problems problems() {
        return Problems.NONE
                .unless(!number.isEmpty(), "number", "records.number.missing")
                .unless(number.length() <= LONGEST, "number", "records.form.too-long")
                .unless(number.chars().noneMatch(Character::isISOControl), "number", "records.number.one-line");
    }
}
