package torg.bench;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.postgresql.PGConnection;
import torg.platforms.RemoteRef;
import torg.platforms.square.SquareChannel;

/** Arrivals: how many a second are on disk and acknowledged, how soon, and how many a second are seen in the inbox. */
final class IngestBench implements Bench.Measurement {
    private static final int ARRIVALS = Integer.getInteger("arrivals", 60_000);
    private static final String TEXT =
            "Hej! Cykelbanan längs kajen är full av grus sedan i vintras, och i går körde min dotter omkull vid bron. "
                    + "När tänker ni sopa? Jag har frågat två gånger förut och inte fått något svar. Tack på förhand.";

    @Override
    public void measure(Results results) throws Exception {
        try (var torg = Copy.start(60)) {
            var channel = torg.room(SquareChannel.class);
            var connections = torg.connections();
            flood(channel, connections, 5_000); // warm

            var copied = copyRate(torg.database().connect());
            var before = messages(torg);
            var began = System.nanoTime();
            flood(channel, connections, ARRIVALS);
            var acknowledged = ARRIVALS / seconds(began);
            while (messages(torg) < before + ARRIVALS) {
                LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
            }
            var visible = ARRIVALS / seconds(began);
            results.add(
                    "arrivals acknowledged", acknowledged, "1/s", "COPY, same rows and indexes, 1,000 a batch", copied);
            results.add(
                    "arrivals visible in the inbox",
                    visible,
                    "1/s",
                    "COPY, same rows and indexes, 1,000 a batch",
                    copied);

            var commits = singleCommits(torg.database().connect());
            var paced = paced(channel, connections, 1_000, 10);
            results.add(
                    "acknowledgement p50 at 1,000/s",
                    Results.percentile(paced, .5),
                    "ms",
                    "single fsynced commit p50",
                    Results.percentile(commits, .5));
            results.add(
                    "acknowledgement p99 at 1,000/s",
                    Results.percentile(paced, .99),
                    "ms",
                    "single fsynced commit p99",
                    Results.percentile(commits, .99));
        }
    }

    private static void flood(SquareChannel channel, List<Long> connections, int count) {
        var window = new Semaphore(4_000);
        var last = new CompletableFuture<?>[count];
        for (var n = 0; n < count; n++) {
            window.acquireUninterruptibly();
            last[n] = ask(channel, connections, n).whenComplete((done, fault) -> window.release());
        }
        CompletableFuture.allOf(last).join();
    }

    private static CompletableFuture<Void> ask(SquareChannel channel, List<Long> connections, int n) {
        return channel.ask(
                connections.get(n % connections.size()), UUID.randomUUID().toString(), "Amina", TEXT + n);
    }

    private static long[] paced(SquareChannel channel, List<Long> connections, int perSecond, int forSeconds) {
        var taken = new long[perSecond * forSeconds];
        var open = new AtomicLong(taken.length);
        var began = System.nanoTime();
        for (var n = 0; n < taken.length; n++) {
            var due = began + n * 1_000_000_000L / perSecond;
            while (System.nanoTime() < due) {
                LockSupport.parkNanos(due - System.nanoTime());
            }
            var which = n;
            ask(channel, connections, n).thenRun(() -> {
                taken[which] = System.nanoTime() - due; // from when it was due: a queue that builds up is counted
                open.decrementAndGet();
            });
        }
        while (open.get() > 0) {
            LockSupport.parkNanos(1_000_000);
        }
        return taken;
    }

    /** The same three rows for each arrival, into copies of the tables with the same indexes. */
    private static double copyRate(Connection connection) throws SQLException {
        try (connection;
                var statement = connection.createStatement()) {
            statement.execute("create table bench_entry (like ledger_entry including all)");
            statement.execute("create table bench_key (like arrival_key including all)");
            statement.execute("create table bench_arrival (like arrival including all)");
            var copy = connection.unwrap(PGConnection.class).getCopyAPI();
            connection.setAutoCommit(false);
            var count = Math.min(ARRIVALS, 40_000);
            var began = System.nanoTime();
            for (var from = 0; from < count; from += 1_000) {
                var entries = new StringBuilder();
                var keys = new StringBuilder();
                var arrivals = new StringBuilder();
                for (var n = from; n < from + 1_000; n++) {
                    var hash = HexFormat.of()
                            .formatHex((UUID.randomUUID() + "" + UUID.randomUUID())
                                    .substring(0, 32)
                                    .getBytes(StandardCharsets.US_ASCII));
                    var content = HexFormat.of()
                            .formatHex((TEXT + n + new RemoteRef("square:" + UUID.randomUUID()))
                                    .getBytes(StandardCharsets.UTF_8));
                    entries.append(
                            "2026-11-21 10:00:00Z\tcapture\tresident\tconnection/7\t\\\\x%s\t\\\\x%s\t\\\\x%s\t\\\\x%s\n"
                                    .formatted(hash.substring(0, 32), content, hash, hash));
                    keys.append("\\\\x").append(hash, 0, 32).append('\n');
                    arrivals.append(String.format(Locale.ROOT, "%d\t2026-11-21 10:00:00Z\t7%n", n));
                }
                copy.copyIn("copy bench_key from stdin", new StringReader(keys.toString()));
                copy.copyIn(
                        "copy bench_entry (at, kind, actor, subject, salt, content, content_hash, leaf_hash) from stdin",
                        new StringReader(entries.toString()));
                copy.copyIn("copy bench_arrival from stdin", new StringReader(arrivals.toString()));
                connection.commit();
            }
            return count / seconds(began);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static long[] singleCommits(Connection connection) throws SQLException {
        try (connection;
                var statement = connection.createStatement()) {
            statement.execute("create table bench_commit (n int, words text)");
            var taken = new long[2_000];
            for (var n = 0; n < taken.length; n++) {
                var began = System.nanoTime();
                statement.execute("insert into bench_commit values (" + n + ", 'x')");
                taken[n] = System.nanoTime() - began;
            }
            return taken;
        }
    }

    private static long messages(Copy torg) {
        return torg.db()
                .sql("select count(*) from message where not ours")
                .query(Long.class)
                .single();
    }

    private static double seconds(long since) {
        return (System.nanoTime() - since) / 1e9;
    }
}
