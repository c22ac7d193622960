package torg.records.packages.web;

import java.util.Objects;
import java.util.Optional;
import torg.shell.Problems;

/** Which year is packed; empty for everything, where that can be. */
public record YearForm(String year) {
    public YearForm {
        year = Objects.toString(year, "").strip();
    }

    Optional<Integer> number() {
        return year.matches("[0-9]{4}") ? Optional.of(Integer.valueOf(year)) : Optional.empty();
    }

    Problems problems(int thisYear) {
        return Problems.NONE.unless(
                number().filter(y -> y >= 2004 && y <= thisYear).isPresent(),
                "year",
                "records.packages.give-year",
                Integer.toString(thisYear));
    }
}
