package torg.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import torg.vault.Database;
import torg.vault.VaultSettings;
import torg.world.World;

/** From {@code bin/run} to the first page, built and warm, beside starting the embedded PostgreSQL alone. */
final class StartBench implements Bench.Measurement {
    private final int port = World.freePort();

    @Override
    public void measure(Results results) throws Exception {
        var folder = Files.createDirectories(Path.of("target/bench-data"));
        var data = Files.createTempDirectory(folder, "start").toAbsolutePath();
        run(data); // makes the cluster, the town and the record of classes
        run(data);
        var first = new double[3];
        var database = new double[3];
        var memory = 0L;
        for (var round = 0; round < 3; round++) {
            var began = System.nanoTime();
            Database.open(new VaultSettings(data, Optional.empty(), Optional.empty(), false, 2))
                    .close();
            database[round] = (System.nanoTime() - began) / 1e9;
            var started = run(data);
            first[round] = started[0];
            memory = (long) started[1];
        }
        Arrays.sort(first);
        Arrays.sort(database);
        results.add(
                "first page after bin/run (median of 3)",
                first[1],
                "s",
                "embedded PostgreSQL start and stop",
                database[1]);
        results.add("memory after it (resident)", memory / 1024.0, "MB", "goal", 400);
    }

    private double[] run(Path data) throws Exception {
        var builder = new ProcessBuilder("bin/run", "--accounts", "60", "--conversations", "50")
                .redirectErrorStream(true)
                .redirectOutput(data.resolveSibling("run.log").toFile());
        builder.environment().putAll(Map.of("TORG_DATA", data.toString(), "TORG_PORT", Integer.toString(port)));
        var began = System.nanoTime();
        var process = builder.start();
        try (var http = HttpClient.newHttpClient()) {
            while (!answers(http)) {
                if (!process.isAlive()) {
                    throw new IllegalStateException(
                            "bin/run stopped: " + Files.readString(data.resolveSibling("run.log")));
                }
                LockSupport.parkNanos(20_000_000);
            }
            var seconds = (System.nanoTime() - began) / 1e9;
            LockSupport.parkNanos(5_000_000_000L);
            var memory = Files.readAllLines(Path.of("/proc/" + process.pid() + "/status")).stream()
                    .filter(line -> line.startsWith("VmRSS"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .findFirst()
                    .orElse(0);
            return new double[] {seconds, memory};
        } finally {
            process.destroy();
            process.waitFor();
        }
    }

    private boolean answers(HttpClient http) throws InterruptedException {
        try {
            return http.send(
                                    HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/"))
                                            .build(),
                                    BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException notYet) {
            return false;
        }
    }
}
