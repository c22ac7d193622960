package torg.records.packages.sip;

import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.databind.json.JsonMapper;

/** The files of a package, kept on the disk while it is made: a list of a million is too long for memory. */
final class Inventory implements Closeable {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Path file;
    private final BufferedWriter out;
    private int count;

    Inventory(Path folder) throws IOException {
        this.file = Files.createTempFile(folder, "inventory", ".jsonl");
        this.out = Files.newBufferedWriter(file, StandardCharsets.UTF_8);
    }

    interface Taker<E extends Exception> {
        void take(Kept kept) throws IOException, E;
    }

    void add(Kept kept) throws IOException {
        out.write(JSON.writeValueAsString(kept));
        out.write('\n');
        count++;
    }

    int next() {
        return count + 1;
    }

    boolean isEmpty() {
        return count == 0;
    }

    <E extends Exception> void each(Taker<E> taker) throws IOException, E {
        out.flush();
        try (var lines = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                taker.take(JSON.readValue(line, Kept.class));
            }
        }
    }

    @Override
    public void close() throws IOException {
        try {
            out.close();
        } finally {
            Files.deleteIfExists(file);
        }
    }
}
