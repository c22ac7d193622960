package torg.register.overview.web;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.stream.Collectors;
import torg.register.overview.Line;
import torg.shell.Words;

/**
 * The accounts as a workbook. Every cell is written as text and never as a formula, so a name that begins with an equals
 * sign is a name in Excel too.
 */
final class Workbook {
    private static final List<String> HEADINGS = List.of(
            "register.account",
            "register.network",
            "register.handle",
            "register.overview.board",
            "register.unit",
            "register.responsible",
            "register.state",
            "register.overview.light",
            "register.overview.why");

    private Workbook() {}

    static void write(List<Line> lines, OutputStream to) throws IOException {
        try (var workbook = new org.dhatim.fastexcel.Workbook(to, "Torg", "1.0")) {
            var sheet = workbook.newWorksheet(Words.t("register.overview.title"));
            for (var column = 0; column < HEADINGS.size(); column++) {
                sheet.value(0, column, Words.t(HEADINGS.get(column)));
                sheet.style(0, column).bold().set();
            }
            sheet.freezePane(0, 1);
            for (var row = 0; row < lines.size(); row++) {
                var cells = cells(lines.get(row));
                for (var column = 0; column < cells.size(); column++) {
                    sheet.value(row + 1, column, cells.get(column));
                }
            }
        }
    }

    private static List<String> cells(Line line) {
        return List.of(
                line.name(),
                line.network().brand(),
                line.handle(),
                line.boardName(),
                line.unit(),
                line.responsible(),
                Words.t(line.stage().word()),
                Words.t(line.light().word()),
                line.remarks().stream()
                        .map(remark -> Words.t(remark.word(), remark.argument()))
                        .collect(Collectors.joining("; ")));
    }
}
