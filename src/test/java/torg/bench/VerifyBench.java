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

/** Recomputing the ledger, beside reading the same rows and hashing the same bytes without checking anything. */
final class VerifyBench implements Bench.Measurement {
    private static final int ENTRIES = Integer.getInteger("entries", 200_000);

    @Override
    public void measure(Results results) throws Exception {
        try (var torg = Copy.start(1)) {
            fill(torg);
            try (var connection = torg.database().connect()) {
                var best = new double[] {0, 0};
                for (var round = 0; round < 3; round++) {
                    var began = System.nanoTime();
                    var bytes = scan(connection);
                    best[1] = Math.max(best[1], bytes / seconds(began));
                    began = System.nanoTime();
                    var result = new Verification(
                                    connection,
                                    torg.room(Keys.class).ledgerKeys().getPublic())
                            .run();
                    if (!result.holds()) {
                        throw new IllegalStateException(result.fault().toString());
                    }
                    best[0] = Math.max(best[0], result.entries() / seconds(began));
                }
                results.add(
                        "entries recomputed (best of 3)",
                        best[0],
                        "1/s",
                        "table scan + bare SHA-256 (best of 3)",
                        best[1]);
            }
        }
    }

    private static void fill(Copy torg) {
        var transaction = torg.room(TransactionTemplate.class);
        var ledger = torg.room(Ledger.class);
        for (var from = 0; from < ENTRIES; from += 1_000) {
            var batch = new ArrayList<Capture>();
            for (var n = 0; n < 1_000; n++) {
                batch.add(new Capture(
                        "connection/1",
                        Instant.now(),
                        ("{\"text\":\"Snön ligger kvar " + from + n + "\",\"raw\":\"" + "x".repeat(1_400) + "\"}")
                                .getBytes()));
            }
            transaction.execute(status -> ledger.capture(batch));
        }
        while (torg.db()
                        .sql("select count(*) from ledger_leaf")
                        .query(Long.class)
                        .single()
                < ENTRIES) {
            LockSupport.parkNanos(100_000_000);
        }
        torg.db().sql("analyze").update();
    }

    private static double scan(Connection connection) throws Exception {
        connection.setAutoCommit(false);
        try (var statement = connection.createStatement()) {
            statement.setFetchSize(5_000);
            var sha = MessageDigest.getInstance("SHA-256");
            var rows = 0;
            try (var row = statement.executeQuery("select * from ledger_entry")) {
                while (row.next()) {
                    sha.update(row.getBytes("content_hash"));
                    sha.digest(row.getBytes("content") == null ? new byte[0] : row.getBytes("content"));
                    rows++;
                }
            }
            connection.rollback();
            return rows;
        }
    }

    private static double seconds(long since) {
        return (System.nanoTime() - since) / 1e9;
    }
}
