package torg.inbox.routing.web;

import java.util.Objects;
import torg.shell.Problems;

/** The unit that should have had it: its number when it was chosen, its name when it was written. */
public record UnitForm(String unit) {
    public UnitForm {
        unit = Objects.toString(unit, "").strip();
    }

    Problems unknown() {
        return Problems.NONE.unless(false, "unit", unit.isEmpty() ? "routing.write-unit" : "routing.unknown-unit");
    }
}
