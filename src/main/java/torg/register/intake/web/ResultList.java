package torg.register.intake.web;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import torg.register.intake.Contents;
import torg.register.intake.IntakeFile;
import torg.register.intake.IntakeFile.Reading;
import torg.register.intake.IntakeRow;
import torg.register.intake.appraisal.Reason;
import torg.register.intake.appraisal.RowResult;
import torg.shell.Words;
import torg.shell.paper.GuardedCsv;

/** Every row as it came, and beside it what became of it and why, in the reader's language. */
final class ResultList {
    private static final int AT_ONCE = 1000;

    private ResultList() {}

    static void write(IntakeFile file, Contents contents, OutputStream to) throws IOException {
        var headings = file.reading().map(Reading::headings).orElse(List.of());
        try (var csv = new GuardedCsv(to)) {
            csv.write(
                    with(headings, "register.intake.csv.row", "register.intake.csv.result", "register.intake.csv.why"));
            var after = 0;
            for (var some = contents.page(Optional.empty(), 0, AT_ONCE);
                    !some.isEmpty();
                    some = contents.page(Optional.empty(), after, AT_ONCE)) {
                some.forEach(row -> csv.write(line(row, headings.size())));
                after = some.getLast().number();
            }
        }
    }

    private static List<String> with(List<String> headings, String... words) {
        var line = new ArrayList<>(headings);
        for (var word : words) {
            line.add(Words.t(word));
        }
        return line;
    }

    private static List<String> line(IntakeRow row, int width) {
        var line = new ArrayList<>(row.cells());
        while (line.size() < width) {
            line.add("");
        }
        line.add(Integer.toString(row.number()));
        line.add(Words.t(RowsPart.Line.word(row.result())));
        line.add(row.result().flatMap(RowResult::reason).map(Reason::sentence).orElse(""));
        return line;
    }
}
