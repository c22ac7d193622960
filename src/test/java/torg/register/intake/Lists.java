package torg.register.intake;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Writes lists as cities have them, for tests. */
public final class Lists {
    private Lists() {}

    public static byte[] excel(Consumer<Workbook> writes) {
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new Workbook(bytes, "Torg", "1.0")) {
            writes.accept(workbook);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    public static byte[] sheet(Consumer<Worksheet> writes) {
        return excel(workbook -> writes.accept(workbook.newWorksheet("Konton")));
    }

    public static byte[] excel(List<List<String>> rows) {
        return sheet(sheet -> {
            for (var r = 0; r < rows.size(); r++) {
                for (var c = 0; c < rows.get(r).size(); c++) {
                    sheet.value(r, c, rows.get(r).get(c));
                }
            }
        });
    }

    public static byte[] csv(List<List<String>> rows, char separator, Charset encoding) {
        return rows.stream()
                .map(row -> row.stream()
                        .map(cell -> "\"" + cell.replace("\"", "\"\"") + "\"")
                        .collect(Collectors.joining(String.valueOf(separator))))
                .collect(Collectors.joining("\r\n"))
                .getBytes(encoding);
    }

    public static byte[] csv(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
