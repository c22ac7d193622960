package torg.register.intake.web;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import torg.register.intake.Intake;
import torg.register.intake.IntakeFile;
import torg.register.intake.IntakeFile.Reading;
import torg.register.intake.IntakeFile.State;
import torg.register.intake.IntakeId;
import torg.register.intake.appraisal.Field;
import torg.register.intake.spreadsheet.Spreadsheet.Row;
import torg.shell.Page;
import torg.shell.Problems;

/**
 * Which column is what.
 *
 * @param trouble why the file cannot be read, as a word
 * @param earlier the list with the same bytes that was sent in before
 */
public record MappingPage(
        long id,
        String name,
        String state,
        Optional<String> trouble,
        List<Column> columns,
        List<String> sheets,
        String sheet,
        int headingRow,
        boolean readable,
        boolean running,
        boolean rehearsed,
        Optional<Long> earlier,
        Problems problems)
        implements Page {
    private static final int SAMPLES = 3;
    private static final int LOOKED_AT = 200;

    public record Column(int number, String heading, List<String> samples, Optional<Field> field) {}

    static MappingPage of(IntakeFile file, Intake intake, Problems problems) {
        var contents = intake.contents(file);
        return new MappingPage(
                file.id().value(),
                file.name(),
                file.state().word(),
                file.state() instanceof State.Unreadable(var why) ? Optional.of(why) : Optional.empty(),
                file.reading().map(r -> columns(r, contents.first(LOOKED_AT))).orElse(List.of()),
                file.reading().map(Reading::sheets).orElse(List.of()),
                file.reading().map(Reading::sheet).orElse(""),
                file.reading().map(Reading::headingRow).orElse(0),
                file.runs() == 0,
                file.state() instanceof State.Running,
                file.state() instanceof State.Rehearsed || file.state() instanceof State.Finished,
                contents.earlier().map(IntakeId::value),
                problems);
    }

    private static List<Column> columns(Reading reading, List<Row> rows) {
        return IntStream.range(0, reading.headings().size())
                .mapToObj(i -> new Column(
                        i,
                        reading.headings().get(i),
                        rows.stream()
                                .filter(row -> row.number() > reading.headingRow())
                                .map(row -> row.cell(i))
                                .filter(cell -> !cell.isEmpty())
                                .map(MappingPage::shortened)
                                .limit(SAMPLES)
                                .toList(),
                        reading.columns().fields().get(i)))
                .toList();
    }

    private static String shortened(String cell) {
        return cell.codePointCount(0, cell.length()) <= 80
                ? cell
                : cell.substring(0, cell.offsetByCodePoints(0, 80)) + "…";
    }

    /** With what the reader chose, when it cannot be so. */
    MappingPage with(MappingForm form) {
        return new MappingPage(
                id,
                name,
                state,
                trouble,
                columns.stream()
                        .map(c -> new Column(c.number(), c.heading(), c.samples(), form.at(c.number())))
                        .toList(),
                sheets,
                sheet,
                headingRow,
                readable,
                running,
                rehearsed,
                earlier,
                problems);
    }

    @Override
    public String title() {
        return "register.intake.mapping.title";
    }

    public Field[] fields() {
        return Field.values();
    }
}
