package torg.register.intake.spreadsheet;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.Cell;

/** A cell as a person would have read it: 2024 and not 2024.0, a day and not the number Excel keeps for it. */
final class CellText {
    /** ECMA-376 part 1, 18.8.30: the numbers of the formats for days and times that every workbook has. */
    private static final Set<Integer> BUILT_IN_DAYS = Set.of(
            14, 15, 16, 17, 18, 19, 20, 21, 22, 27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 45, 46, 47, 50, 51, 52, 53, 54,
            55, 56, 57, 58);

    /** What a format says literally: quoted, escaped, or in brackets such as [Red] and [$-41D]. */
    private static final Pattern LITERAL = Pattern.compile("\"[^\"]*\"|\\\\.|_.|\\*.|\\[[^]]*]");

    /** A link made by a formula shows its text; the address is what we need. */
    private static final Pattern LINK = Pattern.compile("(?is)\\s*HYPERLINK\\(\\s*\"(https?://[^\"]+)\".*");

    private static final MathContext SHOWN = new MathContext(15);
    private static final BigDecimal PLAIN = new BigDecimal("1e15");
    private static final int LAST_DAY = 2_958_465; // 31 December 9999

    private CellText() {}

    static String of(Cell cell, boolean since1904) {
        var link = cell.getFormula() == null ? null : LINK.matcher(cell.getFormula());
        if (link != null && link.matches()) {
            return link.group(1);
        }
        return switch (cell.getValue()) {
            case null -> "";
            case BigDecimal number when isDay(cell) -> day(number, since1904);
            case BigDecimal number -> number(number, cell.getRawValue());
            case Object other -> other.toString();
        };
    }

    private static boolean isDay(Cell cell) {
        if (cell.getDataFormatId() != null && BUILT_IN_DAYS.contains(cell.getDataFormatId())) {
            return true;
        }
        var format = cell.getDataFormatString();
        return format != null
                && LITERAL.matcher(format).replaceAll("").toLowerCase().matches(".*[ymdh].*");
    }

    private static String day(BigDecimal number, boolean since1904) {
        if (number.signum() < 0 || number.compareTo(BigDecimal.valueOf(LAST_DAY)) > 0) {
            return number(number, number.toString());
        }
        var seconds = Math.round(number.doubleValue() * 86_400);
        var time = LocalTime.MIDNIGHT.plusSeconds(seconds % 86_400);
        var day = LocalDate.of(1899, 12, 30).plusDays(seconds / 86_400 + (since1904 ? 1462 : 0));
        return time.equals(LocalTime.MIDNIGHT) ? day.toString() : day + " " + time.truncatedTo(ChronoUnit.MINUTES);
    }

    /** Excel keeps numbers as binary fractions; 15 digits are what it shows. */
    private static String number(BigDecimal number, String raw) {
        if (number.abs().compareTo(PLAIN) > 0 || number.scale() > 30) {
            return raw;
        }
        var shown = number.round(SHOWN).stripTrailingZeros();
        return shown.signum() == 0 ? "0" : shown.toPlainString();
    }
}
