package torg.register.intake.spreadsheet;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import torg.shell.paper.GuardedCsv;

/** A list as CSV, the way Excel, LibreOffice and old systems write it: separator and encoding are found out. */
final class CsvFile {
    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final List<Character> SEPARATORS = List.of(';', ',', '\t');
    private static final int LOOKED_AT = 20;
    /** Put after the last row; a quotation mark that is never closed swallows it. */
    private static final String END = "\u0003";

    private CsvFile() {}

    static Spreadsheet read(byte[] file) {
        var text = decoded(file);
        if (binary(text)) {
            throw new Unreadable("register.intake.unreadable.no-list");
        }
        var separator = separator(text);
        var rows = new Rows();
        var number = 0;
        var closed = false;
        try (var records = records(body(text) + "\n" + END, separator).iterator()) {
            while (records.hasNext()) {
                var cells = records.next().getFields();
                closed = !records.hasNext() && cells.equals(List.of(END));
                if (!closed) {
                    rows.add(++number, cells.stream().map(GuardedCsv::unguarded).toList());
                }
            }
        } catch (CsvParseException tooLong) {
            throw new Unreadable("register.intake.unreadable.too-long-cell");
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
        if (!closed) {
            throw new Unreadable("register.intake.unreadable.open-quote");
        }
        return new Spreadsheet(List.of(), "", rows.all());
    }

    /** UTF-8 has a form that other texts do not happen to have, so what is no UTF-8 is Windows' Western European. */
    private static String decoded(byte[] file) {
        if (file.length >= 2 && ((file[0] == -1 && file[1] == -2) || (file[0] == -2 && file[1] == -1))) {
            return new String(file, StandardCharsets.UTF_16);
        }
        try {
            var text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(file))
                    .toString();
            return text.startsWith("\ufeff") ? text.substring(1) : text;
        } catch (CharacterCodingException other) {
            return new String(file, WINDOWS);
        }
    }

    /** A picture or a PDF is full of control characters; a list holds at most a stray one. */
    private static boolean binary(String text) {
        var head = text.substring(0, Math.min(text.length(), 1 << 16));
        var control = head.chars()
                .filter(c -> c < ' ' && c != '\n' && c != '\r' && c != '\t')
                .count();
        return control > head.length() / 100;
    }

    /** The separator that gives the most rows of equal length; Excel's own "sep=;" line decides where it stands. */
    private static char separator(String text) {
        if (saysSeparator(text)) {
            return text.charAt("sep=".length());
        }
        var best = SEPARATORS.getFirst();
        var most = 0L;
        for (var separator : SEPARATORS) {
            var regular = regularity(text, separator);
            if (regular > most) {
                most = regular;
                best = separator;
            }
        }
        return best;
    }

    private static boolean saysSeparator(String text) {
        return text.matches("(?s)sep=[;,\\t|]\\r?\\n.*");
    }

    private static String body(String text) {
        return saysSeparator(text) ? text.substring(text.indexOf('\n') + 1) : text;
    }

    private static long regularity(String text, char separator) {
        try (var records = records(text, separator).stream()) {
            return records
                    .map(CsvRecord::getFieldCount)
                    .filter(fields -> fields > 1)
                    .limit(LOOKED_AT)
                    .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()))
                    .entrySet()
                    .stream()
                    .mapToLong(CsvFile::weight)
                    .max()
                    .orElse(0);
        } catch (CsvParseException unfit) {
            return 0;
        }
    }

    private static long weight(Map.Entry<Integer, Long> rowsOfALength) {
        return (rowsOfALength.getKey() - 1) * rowsOfALength.getValue();
    }

    private static CsvReader<CsvRecord> records(String text, char separator) {
        return CsvReader.builder()
                .fieldSeparator(separator)
                .skipEmptyLines(false)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .allowExtraCharsAfterClosingQuote(true)
                .ofCsvRecord(text);
    }
}
