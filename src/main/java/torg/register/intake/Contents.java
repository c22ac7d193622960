package torg.register.intake;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import torg.register.intake.appraisal.Field;
import torg.register.intake.appraisal.RowResult.Kind;
import torg.register.intake.spreadsheet.Spreadsheet.Row;
import torg.staff.Unit;

/** What stands in a list, to be looked at: its first rows, its results, and the units nobody knows. */
public final class Contents {
    private final IntakeFile file;
    private final IntakeFiles files;
    private final IntakeRows rows;
    private final Rehearsal rehearsal;

    Contents(IntakeFile file, IntakeFiles files, IntakeRows rows, Rehearsal rehearsal) {
        this.file = file;
        this.files = files;
        this.rows = rows;
        this.rehearsal = rehearsal;
    }

    /** The first rows as they were read, also those above the headings. */
    public List<Row> first(int most) {
        return rows.read(file.id(), most);
    }

    public List<IntakeRow> page(Optional<Kind> kind, int after, int most) {
        return rows.page(file, kind, after, most);
    }

    public Map<Kind, Long> counts() {
        return rows.counts(file);
    }

    /** How many rows are settled, of all. */
    public record Progress(long done, long all) {}

    public Progress progress() {
        return rows.progress(file, file.runs());
    }

    /** The same bytes, sent in before. */
    public Optional<IntakeId> earlier() {
        return files.earlier(file.id());
    }

    /**
     * A name that is no unit of the city.
     *
     * @param row the first row that says it
     */
    public record UnknownUnit(String name, long rows, int row, Optional<Unit> suggestion) {}

    public List<UnknownUnit> unknownUnits(Sender reader, int most) {
        var column = file.reading().orElseThrow().columns().column(Field.UNIT);
        var organisation = rehearsal.organisation(file, reader);
        return rows.unknownUnits(file, column.orElse(-1), most).stream()
                .map(u -> new UnknownUnit(u.name(), u.rows(), u.first(), organisation.nearest(u.name())))
                .toList();
    }
}
