package torg.exports.formats;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A CSV file, one record at a time with its bytes (RFC 4180): a record ends where a line ends outside of quotes. */
final class Records {
    private static final int LARGEST = 1 << 20;

    private final InputStream in;

    Records(InputStream in) {
        this.in = new BufferedInputStream(in, 1 << 16);
    }

    /** What is read. */
    interface Reader {
        void record(Map<String, String> record, byte[] raw);

        void lost(byte[] raw, String why);
    }

    /** @throws Misread when its first line is no row of names */
    List<String> names() throws IOException {
        return next().flatMap(Records::cells)
                .map(names -> names.stream()
                        .map(name -> name.replace("\ufeff", "").strip())
                        .toList())
                .orElseThrow(() -> new Misread("exports.trouble.csv"));
    }

    void each(List<String> names, Reader reader) throws IOException {
        for (var raw = next(); raw.isPresent(); raw = next()) {
            var bytes = raw.get();
            if (new String(bytes, StandardCharsets.ISO_8859_1).isBlank()) {
                continue;
            }
            if (bytes.length >= LARGEST) {
                throw new Misread("exports.trouble.csv");
            }
            var cells = cells(bytes);
            if (cells.isEmpty() || cells.get().size() != names.size()) {
                reader.lost(bytes, "exports.lost.row");
                continue;
            }
            var record = new LinkedHashMap<String, String>();
            for (int i = 0; i < names.size(); i++) {
                record.put(names.get(i), cells.get().get(i));
            }
            reader.record(record, bytes);
        }
    }

    private Optional<byte[]> next() throws IOException {
        var record = new ByteArrayOutputStream();
        var quoted = false;
        for (int next = in.read(); next >= 0; next = in.read()) {
            record.write(next);
            quoted ^= next == '"';
            if (next == '\n' && !quoted || record.size() >= LARGEST) {
                break;
            }
        }
        return record.size() == 0 ? Optional.empty() : Optional.of(record.toByteArray());
    }

    private static Optional<List<String>> cells(byte[] raw) {
        try {
            var text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(raw))
                    .toString();
            try (var csv = CsvReader.builder().ofCsvRecord(text)) {
                return csv.stream().findFirst().map(record -> record.getFields());
            }
        } catch (CharacterCodingException notUtf8) {
            return Optional.empty();
        } catch (IOException cannotBe) {
            throw new IllegalStateException(cannotBe);
        } catch (RuntimeException noRecord) {
            return Optional.empty();
        }
    }
}
