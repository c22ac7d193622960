package torg.staff.web;

import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import torg.shell.Problems;
import torg.staff.Unit;
import torg.staff.UnitKind;

/** A new unit below another. */
public record UnitForm(Long parent, String kind, String name, String shortName) {
    static final UnitForm BLANK = new UnitForm(null, "", "", "");

    public UnitForm {
        kind = Objects.toString(kind, "");
        name = Objects.toString(name, "").strip();
        shortName = Objects.toString(shortName, "").strip();
    }

    Problems problems(Unit above) {
        return Problems.NONE
                .unless(chosen().filter(above.kind().below()::contains).isPresent(), "kind", "staff.unit.kind-wrong")
                .unless(!name.isEmpty(), "name", "staff.unit.name-missing")
                .unless(name.length() <= 200, "name", "staff.too-long")
                .unless(shortName.matches("[\\p{L}\\p{N}-]{2,40}"), "shortName", "staff.unit.short-wrong");
    }

    Optional<UnitKind> chosen() {
        return Arrays.stream(UnitKind.values())
                .filter(one -> one.name().equals(kind))
                .findFirst();
    }
}
