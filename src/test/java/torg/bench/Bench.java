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

    private static final Map<String, Measurement> ALL = new TreeMap<>(Map.ofEntries(
            Map.entry("adapters", new AdaptersBench()),
            Map.entry("backup", new BackupBench()),
            Map.entry("ingest", new IngestBench()),
            Map.entry("storm", new StormBench()),
            Map.entry("inbox", new InboxBench()),
            Map.entry("verify", new VerifyBench()),
            Map.entry("proof", new ProofBench()),
            Map.entry("package", new PackageBench()),
            Map.entry("pages", new PagesBench()),
            Map.entry("start", new StartBench()),
            Map.entry("scan", new ScanBench()),
            Map.entry("judge", new JudgeBench()),
            Map.entry("detect", new DetectBench()),
            Map.entry("register", new RegisterBench()),
            Map.entry("search", new SearchBench())));

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
