package torg.register;

import java.util.ArrayList;
import java.util.Objects;
import torg.staff.Person;

/** What was changed, in words for the ledger: field, before and after. */
final class Correction {
    private Correction() {}

    static String between(Account before, Particulars after) {
        var changes = new ArrayList<String>();
        note(changes, "network", before.network(), after.network());
        note(changes, "name", before.name(), after.name());
        note(changes, "handle", before.handle(), after.handle());
        note(changes, "address", before.address().orElse(""), after.address().orElse(""));
        note(changes, "unit", before.unit().name(), after.unit().name());
        note(changes, "purpose", before.purpose(), after.purpose());
        note(changes, "audience", before.audience(), after.audience());
        note(changes, "goals", before.goals(), after.goals());
        note(
                changes,
                "responsible",
                before.responsible().map(Person::name).orElse(""),
                after.responsible().map(Person::name).orElse(""));
        note(
                changes,
                "substitute",
                before.substitute().map(Person::name).orElse(""),
                after.substitute().map(Person::name).orElse(""));
        return String.join("; ", changes);
    }

    private static void note(ArrayList<String> changes, String field, Object before, Object after) {
        if (!Objects.equals(before, after)) {
            changes.add("%s: “%s” → “%s”".formatted(field, before, after));
        }
    }
}
