package torg.register.intake.spreadsheet;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * What stands in a list, as text: every row that is not empty, under the number a person sees beside it.
 *
 * @param sheets the sheets of the workbook; none for CSV
 * @param sheet the one that was read; empty for CSV
 */
public record Spreadsheet(List<String> sheets, String sheet, List<Row> rows) {
    private static final byte[] ZIP = HexFormat.of().parseHex("504b0304");
    private static final byte[] OLD_OFFICE = HexFormat.of().parseHex("d0cf11e0a1b11ae1");
    private static final byte[] ENCRYPTED = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);

    public record Row(int number, List<String> cells) {

        /** The text of a column; rows are as short as what stands in them. */
        public String cell(int column) {
            return column < cells.size() ? cells.get(column) : "";
        }
    }

    /**
     * Reads by what the file is, not by what it is called.
     *
     * @param sheet which sheet; the first visible one when empty
     * @throws Unreadable with a word for the person who sent it
     */
    public static Spreadsheet read(byte[] file, Optional<String> sheet) {
        if (begins(file, ZIP)) {
            return ExcelFile.read(file, sheet);
        }
        if (begins(file, OLD_OFFICE)) {
            throw new Unreadable(
                    holds(file, ENCRYPTED)
                            ? "register.intake.unreadable.encrypted"
                            : "register.intake.unreadable.other-format");
        }
        return CsvFile.read(file);
    }

    private static boolean begins(byte[] file, byte[] mark) {
        return file.length >= mark.length && Arrays.equals(file, 0, mark.length, mark, 0, mark.length);
    }

    private static boolean holds(byte[] file, byte[] mark) {
        for (var at = 0; at + mark.length <= file.length; at++) {
            if (Arrays.equals(file, at, at + mark.length, mark, 0, mark.length)) {
                return true;
            }
        }
        return false;
    }
}
