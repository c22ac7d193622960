package torg.records.packages.sip;

import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.databind.json.JsonMapper;

/** What a package names, kept on the disk while it is made: a list of a million is too long for memory. */
final class Inventory<T> implements Closeable {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Class<T> type;
    private final Path file;
    private final BufferedWriter out;
    private int count;

    Inventory(Path folder, Class<T> type) throws IOException {
        this.type = type;
        this.file = Files.createTempFile(folder, "inventory", ".jsonl");
        this.out = Files.newBufferedWriter(file, StandardCharsets.UTF_8);
    }

    interface Taker<T, E extends Exception> {
        void take(T one) throws IOException, E;
    }

    void add(T one) throws IOException {
        out.write(JSON.writeValueAsString(one));
        out.write('\n');
        count++;
    }

    int next() {
        return count + 1;
    }

    boolean isEmpty() {
        return count == 0;
    }

    <E extends Exception> void each(Taker<? super T, E> taker) throws IOException, E {
        out.flush();
        try (var lines = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                taker.take(JSON.readValue(line, type));
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
