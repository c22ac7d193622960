package torg.register.intake.spreadsheet;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Optional;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;

/** A workbook of Excel 2007 and later (ECMA-376, .xlsx). Formulas count as what they last gave, dates as days. */
final class ExcelFile {
    private ExcelFile() {}

    static Spreadsheet read(byte[] file, Optional<String> sheet) {
        try {
            Inspection.of(file);
            return withOrWithoutFormats(file, sheet);
        } catch (Unreadable said) {
            throw said;
        } catch (IOException | RuntimeException broken) {
            // The library was made for what Excel writes; on anything else it fails in a dozen ways, and all mean this.
            throw new Unreadable("register.intake.unreadable.broken");
        }
    }

    /** Some programs write no styles at all, and the library will not read formats that are not there. */
    private static Spreadsheet withOrWithoutFormats(byte[] file, Optional<String> sheet) throws IOException {
        try {
            return read(file, sheet, true);
        } catch (ExcelReaderException withoutStyles) {
            return read(file, sheet, false);
        }
    }

    private static Spreadsheet read(byte[] file, Optional<String> sheet, boolean withFormats) throws IOException {
        try (var workbook =
                new ReadableWorkbook(new ByteArrayInputStream(file), new ReadingOptions(withFormats, true))) {
            var sheets = workbook.getSheets().toList();
            var chosen = sheet.flatMap(workbook::findSheet)
                    .or(() -> sheets.stream()
                            .filter(s -> s.getVisibility() == SheetVisibility.VISIBLE)
                            .findFirst())
                    .orElseThrow(() -> new Unreadable("register.intake.unreadable.empty"));
            return new Spreadsheet(
                    sheets.stream().map(Sheet::getName).toList(),
                    chosen.getName(),
                    rows(workbook, chosen).all());
        }
    }

    private static Rows rows(ReadableWorkbook workbook, Sheet sheet) throws IOException {
        var rows = new Rows();
        try (var all = sheet.openStream()) {
            all.forEach(row -> rows.add(row.getRowNum(), cells(workbook, row)));
        }
        return rows;
    }

    private static ArrayList<String> cells(ReadableWorkbook workbook, Row row) {
        var cells = new ArrayList<String>(row.getCellCount());
        for (var cell : row) {
            cells.add(cell == null ? "" : CellText.of(cell, workbook.isDate1904()));
        }
        return cells;
    }
}
