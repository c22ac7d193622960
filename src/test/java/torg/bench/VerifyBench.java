package torg.bench;

import java.security.MessageDigest;
import java.sql.Connection;
import java.time.Instant;
import java.util.ArrayList;
import java.util.concurrent.locks.LockSupport;
import org.springframework.transaction.support.TransactionTemplate;
import torg.ledger.Capture;
import torg.ledger.Ledger;
import torg.ledger.Verification;
import torg.vault.Keys;

/**
 * Recomputing the ledger, beside reading the same rows without looking at them, hashing the same bytes out of memory, and
 * both. {@code -Dentries=200000 -Dbytes=1400} say how many captures there are and how long each is.
 */
final class VerifyBench implements Bench.Measurement {
    private static final int ENTRIES = Integer.getInteger("entries", 200_000);
    private static final int BYTES = Integer.getInteger("bytes", 1_400);
    private static final int ROUNDS = 3;

    /** What a round was worth, in entries a second. */
    private record Rates(double recomputed, double read, double hashed, double readAndHashed) {
        Rates best(Rates other) {
            return new Rates(
                    Math.max(recomputed, other.recomputed),
                    Math.max(read, other.read),
                    Math.max(hashed, other.hashed),
                    Math.max(readAndHashed, other.readAndHashed));
        }
    }

    @Override
    public void measure(Results results) throws Exception {
        try (var torg = Copy.quiet(1)) {
            fill(torg, ENTRIES, BYTES);
            try (var connection = torg.database().connect()) {
                var mean = mean(connection);
                var best = new Rates(0, 0, 0, 0);
                for (var round = 0; round < ROUNDS; round++) {
                    best = best.best(round(torg, connection, mean));
                }
                report(results, best, mean);
            }
        }
    }

    private static Rates round(Copy torg, Connection connection, double mean) throws Exception {
        var read = scan(connection, false);
        var readAndHashed = scan(connection, true);
        var hashed = hash(mean);
        var began = System.nanoTime();
        var result =
                new Verification(connection, torg.room(Keys.class).ledgerKeys().getPublic()).run();
        if (!result.holds()) {
            throw new IllegalStateException(result.fault().toString());
        }
        return new Rates(result.entries() / seconds(began), read, hashed, readAndHashed);
    }

    private static void report(Results results, Rates best, double mean) {
        results.add(
                "entries recomputed", best.recomputed(), "1/s", "bare table scan and SHA-256", best.readAndHashed());
        results.add("entries recomputed", best.recomputed(), "1/s", "bare table scan", best.read());
        results.add(
                "bytes recomputed",
                best.recomputed() * mean / 1e6,
                "MB/s",
                "bare table scan and SHA-256",
                best.readAndHashed() * mean / 1e6);
        results.add(
                "bytes recomputed",
                best.recomputed() * mean / 1e6,
                "MB/s",
                "SHA-256 of the same bytes in memory",
                best.hashed() * mean / 1e6);
    }

    /** Fills an empty ledger with captures, and waits until they have their places. */
    static void fill(Copy torg, int entries, int bytes) {
        var transaction = torg.room(TransactionTemplate.class);
        var ledger = torg.room(Ledger.class);
        var raw = "x".repeat(bytes);
        for (var from = 0; from < entries; from += 1_000) {
            var batch = new ArrayList<Capture>();
            for (var n = 0; n < 1_000; n++) {
                batch.add(new Capture(
                        "connection/1",
                        Instant.now(),
                        ("{\"text\":\"Snön ligger kvar " + from + n + "\",\"raw\":\"" + raw + "\"}").getBytes()));
            }
            transaction.execute(status -> ledger.capture(batch));
        }
        while (torg.db()
                        .sql("select count(*) from ledger_leaf")
                        .query(Long.class)
                        .single()
                < entries) {
            LockSupport.parkNanos(100_000_000);
        }
        torg.db().sql("analyze").update();
    }

    private static double mean(Connection connection) throws Exception {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("select avg(octet_length(content)) from ledger_entry")) {
            row.next();
            return row.getDouble(1);
        }
    }

    /** Every row comes over, as it does to the verification. */
    private static double scan(Connection connection, boolean hash) throws Exception {
        connection.setAutoCommit(false);
        var began = System.nanoTime();
        try (var statement = connection.createStatement()) {
            statement.setFetchSize(5_000);
            var sha = MessageDigest.getInstance("SHA-256");
            var rows = 0;
            try (var row = statement.executeQuery("select * from ledger_entry")) {
                while (row.next()) {
                    var content = row.getBytes("content");
                    if (hash && content != null) {
                        sha.digest(content);
                    }
                    rows++;
                }
            }
            connection.rollback();
            return rows / seconds(began);
        }
    }

    private static double hash(double mean) throws Exception {
        var sha = MessageDigest.getInstance("SHA-256");
        var bytes = new byte[(int) mean];
        var began = System.nanoTime();
        for (var n = 0; n < ENTRIES; n++) {
            sha.digest(bytes);
        }
        return ENTRIES / seconds(began);
    }

    private static double seconds(long since) {
        return (System.nanoTime() - since) / 1e9;
    }
}
