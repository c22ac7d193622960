package torg.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/** {@code bin/bench NAME}: each benchmark measures its baseline in the same run, because machines are noisy. */
public final class Bench {
    interface Measurement {
        void measure(Results results) throws Exception;
    }

    private static final Map<String, Measurement> ALL = new TreeMap<>(Map.of(
            "ingest", new IngestBench(),
            "verify", new VerifyBench(),
            "pages", new PagesBench(),
            "start", new StartBench(),
            "scan", new ScanBench(),
            "judge", new JudgeBench(),
            "detect", new DetectBench(),
            "register", new RegisterBench(),
            "search", new SearchBench()));

    private Bench() {}

    public static void main(String[] arguments) throws Exception {
        var measurement = arguments.length == 1 ? ALL.get(arguments[0]) : null;
        if (measurement == null) {
            System.err.println("Usage: bin/bench NAME, where NAME is one of " + ALL.keySet());
            System.exit(2);
        }
        var results = new Results(arguments[0]);
        measurement.measure(results);
        results.print(System.out);
        write(results, arguments[0]);
        System.exit(0);
    }

    private static void write(Results results, String name) throws IOException {
        var folder = Files.createDirectories(Path.of("target/bench"));
        Files.writeString(folder.resolve(name + ".json"), results.json());
    }
}
