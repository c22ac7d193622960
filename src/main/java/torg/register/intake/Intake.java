package torg.register.intake;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import torg.ledger.Capture;
import torg.ledger.Ledger;
import torg.ledger.Line;
import torg.register.intake.IntakeEvent.IntakeMapped;
import torg.register.intake.IntakeEvent.IntakeReceived;
import torg.register.intake.IntakeEvent.IntakeStarted;
import torg.register.intake.IntakeEvent.IntakeUnitsMatched;
import torg.register.intake.IntakeFile.Reading;
import torg.register.intake.appraisal.Columns;
import torg.register.intake.appraisal.Field;
import torg.register.intake.appraisal.Organisation;
import torg.register.intake.spreadsheet.Spreadsheet;
import torg.register.intake.spreadsheet.Unreadable;
import torg.shell.NotFound;
import torg.shell.Refused;
import torg.staff.Staff;

/** The door to the lists that are read in. */
@Component
public class Intake {
    private final IntakeFiles files;
    private final IntakeRows rows;
    private final UnitNames names;
    private final Rehearsal rehearsal;
    private final Registrar registrar;
    private final Staff staff;
    private final Ledger ledger;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Intake(
            IntakeFiles files,
            IntakeRows rows,
            UnitNames names,
            Rehearsal rehearsal,
            Registrar registrar,
            Staff staff,
            Ledger ledger,
            TransactionTemplate transaction,
            Clock clock) {
        this.files = files;
        this.rows = rows;
        this.names = names;
        this.rehearsal = rehearsal;
        this.registrar = registrar;
        this.staff = staff;
        this.ledger = ledger;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** The file is stored as it came before anybody looks into it: whatever it turns out to be, nothing of it is lost. */
    @Transactional
    public IntakeId receive(String name, byte[] content, Sender sender) {
        var id = files.next();
        var sha256 = sha256(content);
        var capture = ledger.capture(List.of(new Capture(id.subject(), clock.instant(), content)))
                .getFirst();
        files.add(id, name, content.length, sha256, capture, sender);
        ledger.record(
                sender.actor(),
                new IntakeReceived(
                        id.value(), name, content.length, HexFormat.of().formatHex(sha256)));
        return id;
    }

    /**
     * Reads the file, or reads it again in another way. Nothing happens to the city by it, so the ledger is not told.
     *
     * @param sheet which sheet of a workbook; the first one when empty
     * @param headingRow where the headings stand; found out when empty
     */
    public void read(IntakeId id, Optional<String> sheet, Optional<Integer> headingRow, Sender reader) {
        var file = find(id, reader);
        file.readable();
        var content = ledger.content(file.capture()).orElseThrow(() -> new Refused("register.intake.disposed"));
        try {
            var spreadsheet = Spreadsheet.read(content, sheet);
            transaction.executeWithoutResult(status -> {
                hold(id, reader).readable();
                rows.replace(id, spreadsheet.rows());
                files.read(id, reading(spreadsheet, headingRow));
            });
        } catch (Unreadable no) {
            transaction.executeWithoutResult(status -> {
                hold(id, reader).readable();
                files.unreadable(id, no.getMessage());
            });
        }
    }

    private static Reading reading(Spreadsheet spreadsheet, Optional<Integer> said) {
        var rows = spreadsheet.rows();
        var row = said.filter(number -> rows.stream().anyMatch(r -> r.number() == number))
                .orElseGet(() -> Columns.headingRow(rows));
        var headings = Columns.headings(rows, row);
        var below = rows.stream().filter(r -> r.number() > row).limit(50).toList();
        return new Reading(spreadsheet.sheets(), spreadsheet.sheet(), row, headings, Columns.guessed(headings, below));
    }

    @Transactional
    public void map(IntakeId id, Columns columns, Sender reader) {
        var headings = hold(id, reader).mappable().headings();
        files.map(id, columns);
        var told = new LinkedHashMap<String, String>();
        for (var field : Field.values()) {
            columns.column(field).ifPresent(column -> told.put(field.name(), headings.get(column)));
        }
        ledger.record(reader.actor(), new IntakeMapped(id.value(), told));
        rehearsal.of(hold(id, reader), reader);
    }

    /**
     * Says what unknown names of units stand for.
     *
     * @param units the unit for the name that stands in a row
     */
    @Transactional
    public void match(IntakeId id, Map<Integer, Long> units, Sender reader) {
        var file = hold(id, reader);
        var columns = file.mappable().columns();
        var told = new LinkedHashMap<String, String>();
        units.forEach((number, unit) -> {
            var row = rows.find(file, number).orElseThrow(NotFound::new);
            var name = Organisation.key(columns.said(Field.UNIT, row.cells()));
            names.keep(id, name, staff.unit(unit).id());
            told.put(name, staff.unit(unit).name());
        });
        ledger.record(reader.actor(), new IntakeUnitsMatched(id.value(), told));
        rehearsal.of(file, reader);
    }

    /** Looks again, after people or units were added in another room. */
    public void rehearse(IntakeId id, Sender reader) {
        transaction.executeWithoutResult(status -> {
            var file = hold(id, reader);
            file.mappable();
            rehearsal.of(file, reader);
        });
    }

    @Transactional
    public void run(IntakeId id, Sender by) {
        var file = hold(id, by);
        var run = file.nextRun();
        files.started(id, run, by, clock.instant());
        var progress = rows.progress(file, run);
        ledger.record(by.actor(), new IntakeStarted(id.value(), run, progress.all() - progress.done()));
        registrar.order(id, run);
    }

    /** @throws NotFound also for a list that the reader may not see */
    public IntakeFile find(IntakeId id, Sender reader) {
        return files.find(id, reader).orElseThrow(NotFound::new);
    }

    private IntakeFile hold(IntakeId id, Sender reader) {
        find(id, reader);
        return files.hold(id).orElseThrow(NotFound::new);
    }

    public List<IntakeFile> newest(Sender reader) {
        return files.newest(reader);
    }

    public Contents contents(IntakeFile file) {
        return new Contents(file, files, rows, rehearsal);
    }

    public List<Line> history(IntakeFile file) {
        return ledger.history(file.id().subject());
    }

    private static byte[] sha256(byte[] content) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
