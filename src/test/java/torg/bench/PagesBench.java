package torg.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import torg.inbox.Inbox;
import torg.inbox.Look;
import torg.inbox.Queue;
import torg.staff.Staff;
import torg.staff.Unit;

/** The inbox's newest 50 in a large inbox, beside the bare query that it shows. */
final class PagesBench implements Bench.Measurement {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final int CONVERSATIONS = Integer.getInteger("conversations", 1_000_000);
    private static final int ROUNDS = 1_500;
    /** A city's Torg has run for weeks. Before this the compiler has as much to do as the pages. */
    private static final int WARM = 2_500;

    @Override
    public void measure(Results results) throws Exception {
        try (var torg = Copy.quiet(60)) {
            try (var connection = torg.database().connect()) {
                LargeInbox.conversations(connection, CONVERSATIONS);
            }
            queues(torg, CONVERSATIONS, results);
        }
    }

    /** The newest fifty of those who wait, and of all. */
    static void queues(Copy torg, int conversations, Results results) throws Exception {
        var units = torg.room(Staff.class).units().stream().map(Unit::id).toList();
        var inbox = torg.room(Inbox.class);
        var director = Caller.director(torg);
        for (var queue : List.of(Queue.WAITING, Queue.ALL)) {
            var name = queue.name().toLowerCase();
            var address = "/api/inbox?queue=" + name;
            Deed query = () -> inbox.page(Look.at(queue), units, 1, Optional.empty(), 51);
            time(WARM, () -> director.get(address));
            var answering = answering();
            var pages = time(ROUNDS, () -> director.get(address));
            var pageCpu = (answering() - answering) / ROUNDS;
            time(WARM, query);
            var asking = asking();
            var queries = time(ROUNDS, query);
            var queryCpu = (asking() - asking) / ROUNDS;
            results.add(
                    "inbox " + name + " p50, " + conversations,
                    Results.percentile(pages, .5),
                    "ms",
                    "bare query p50",
                    Results.percentile(queries, .5));
            results.add(
                    "inbox " + name + " p99",
                    Results.percentile(pages, .99),
                    "ms",
                    "bare query p99",
                    Results.percentile(queries, .99));
            results.add(
                    "inbox " + name + " CPU of the thread that answers",
                    pageCpu / 1e3,
                    "µs",
                    "bare query over JDBC",
                    queryCpu / 1e3);
        }
    }

    interface Deed {
        Object run() throws Exception;
    }

    static long[] time(int rounds, Deed deed) throws Exception {
        var taken = new long[rounds];
        for (var n = 0; n < rounds; n++) {
            var began = System.nanoTime();
            deed.run();
            taken[n] = System.nanoTime() - began;
        }
        return taken;
    }

    /** Of the threads that answer over HTTP, in nanoseconds: what it costs the client to ask is no part of a page. */
    private static double answering() {
        return Arrays.stream(THREADS.getThreadInfo(THREADS.getAllThreadIds()))
                .filter(thread -> thread != null && thread.getThreadName().startsWith("http-"))
                .mapToLong(thread -> THREADS.getThreadCpuTime(thread.getThreadId()))
                .sum();
    }

    private static double asking() {
        return THREADS.getCurrentThreadCpuTime();
    }
}
