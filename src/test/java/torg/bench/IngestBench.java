package torg.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
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

            var rows = Math.min(ARRIVALS, 40_000);
            double landed;
            double shown;
            try (var connection = torg.database().connect()) {
                var copy = new CopyRate(connection, TEXT, rows);
                landed = Math.max(copy.landed(), copy.landed());
                shown = copy.shown();
            }
            var before = messages(torg);
            var began = System.nanoTime();
            flood(channel, connections, ARRIVALS);
            var acknowledged = ARRIVALS / seconds(began);
            while (messages(torg) < before + ARRIVALS) {
                LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
            }
            var visible = ARRIVALS / seconds(began);
            results.add("arrivals acknowledged", acknowledged, "1/s", "COPY into the landing tables", landed);
            results.add("arrivals visible in the inbox", visible, "1/s", "COPY into all tables", shown);

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
