package torg.shell.paper;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Writes CSV that opens in a Swedish Excel with a double click and cannot act there: a cell that Excel would take for a
 * formula begins with an apostrophe (OWASP, CSV injection). Reading takes it away again.
 */
public final class GuardedCsv implements Closeable {
    private static final Pattern ACTS = Pattern.compile("(?s)[=+\\-@\\t\\r\\n].*");
    private static final Pattern GUARDED = Pattern.compile("(?s)'[=+\\-@\\t\\r\\n].*");

    private final CsvWriter csv;

    public GuardedCsv(OutputStream to) throws IOException {
        to.write("\ufeff".getBytes(StandardCharsets.UTF_8)); // Excel takes UTF-8 for Windows-1252 without it
        csv = CsvWriter.builder()
                .fieldSeparator(';')
                .lineDelimiter(LineDelimiter.CRLF)
                .build(to, StandardCharsets.UTF_8);
    }

    public void write(List<String> cells) {
        csv.writeRecord(cells.stream().map(GuardedCsv::guarded).toList());
    }

    public static String guarded(String cell) {
        return ACTS.matcher(cell).matches() ? "'" + cell : cell;
    }

    public static String unguarded(String cell) {
        return GUARDED.matcher(cell).matches() ? cell.substring(1) : cell;
    }

    @Override
    public void close() throws IOException {
        csv.close();
    }
}
