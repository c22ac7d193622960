package torg.register.intake;

import java.time.Clock;
import java.util.HashMap;
import java.util.Optional;
import org.springframework.stereotype.Component;
import torg.register.Register;
import torg.register.intake.IntakeRows.Settled;
import torg.register.intake.appraisal.Appraisal;
import torg.register.intake.appraisal.Appraisal.Verdict;
import torg.register.intake.appraisal.Organisation;
import torg.register.intake.appraisal.RowResult;
import torg.register.intake.appraisal.RowResult.Imported;
import torg.register.intake.appraisal.RowResult.NeedsResponsible;
import torg.register.intake.appraisal.Twins;
import torg.staff.Staff;
import torg.staff.Unit;

/** Finds out what would become of every row, and changes nothing in the register. */
@Component
class Rehearsal {
    private static final int AT_ONCE = 1000;

    private final IntakeFiles files;
    private final IntakeRows rows;
    private final UnitNames names;
    private final Register register;
    private final Staff staff;
    private final Clock clock;

    Rehearsal(IntakeFiles files, IntakeRows rows, UnitNames names, Register register, Staff staff, Clock clock) {
        this.files = files;
        this.rows = rows;
        this.names = names;
        this.register = register;
        this.staff = staff;
        this.clock = clock;
    }

    /** In the caller's transaction. */
    void of(IntakeFile file, Sender reader) {
        var appraisal = appraisal(file, reader);
        var after = 0;
        for (var some = rows.remaining(file, Integer.MAX_VALUE, 0, AT_ONCE);
                !some.isEmpty();
                some = rows.remaining(file, Integer.MAX_VALUE, after, AT_ONCE)) {
            rows.settle(
                    file.id(),
                    some.stream().map(row -> rehearsed(row, appraisal)).toList(),
                    0);
            after = some.getLast().number();
        }
        files.rehearsed(file.id(), clock.instant());
    }

    private static Settled rehearsed(IntakeRow row, Appraisal appraisal) {
        var result = switch (appraisal.of(row.number(), row.cells())) {
            case Verdict.Stays(var stays) -> stays;
            case Verdict.Enters(var account, var lacking) ->
                lacking.<RowResult>map(why -> new NeedsResponsible(Optional.empty(), why))
                        .orElseGet(() -> new Imported(Optional.empty()));
        };
        return new Settled(row.number(), appraisal.claimedReference(row.cells()), result);
    }

    /** Everything that decides about a row, as it stands now. */
    Appraisal appraisal(IntakeFile file, Sender reader) {
        return new Appraisal(file.reading().orElseThrow().columns(), organisation(file, reader), twins(file));
    }

    Organisation organisation(IntakeFile file, Sender reader) {
        var units = staff.units();
        var chosen = new HashMap<String, Unit>();
        names.kept(file.id())
                .forEach((name, id) -> units.stream().filter(u -> u.id() == id).forEach(u -> chosen.put(name, u)));
        return new Organisation(units, chosen, reader.places(), staff::personNamed);
    }

    private Twins twins(IntakeFile file) {
        var twins = new Twins();
        var imported = rows.imported(file.id());
        var everything = new Register.Search("", Optional.empty(), Optional.empty(), Optional.empty());
        var after = 0L;
        for (var some = register.search(everything, 0, AT_ONCE);
                !some.isEmpty();
                some = register.search(everything, after, AT_ONCE)) {
            some.forEach(account -> twins.registered(account, Optional.ofNullable(imported.get(account.id()))));
            after = some.getLast().id().value();
        }
        return twins;
    }
}
