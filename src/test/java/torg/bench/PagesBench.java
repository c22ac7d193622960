package torg.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Optional;
import torg.inbox.Inbox;
import torg.inbox.Look;
import torg.inbox.Queue;
import torg.staff.Staff;
import torg.staff.Unit;

/** The inbox's newest 50 in a large inbox, beside the bare query that it shows. */
final class PagesBench implements Bench.Measurement {
    private static final int CONVERSATIONS = Integer.getInteger("conversations", 1_000_000);
    private static final int ROUNDS = 1_500;

    @Override
    public void measure(Results results) throws Exception {
        try (var torg = Copy.start(60)) {
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
            time(500, () -> director.get(address));
            var cpu = cpu();
            var asking = asking();
            var pages = time(ROUNDS, () -> director.get(address));
            var pageCpu = (cpu() - cpu - (asking() - asking)) / ROUNDS;
            cpu = cpu();
            var queries = time(ROUNDS, () -> inbox.page(Look.at(queue), units, 1, Optional.empty(), 51));
            var queryCpu = (cpu() - cpu) / ROUNDS;
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
            results.add("inbox " + name + " CPU of Java", pageCpu / 1e3, "µs", "bare query over JDBC", queryCpu / 1e3);
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

    /** Of this process, with the collector and the compiler. */
    private static double cpu() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
    }

    /** What it costs this thread to ask for pages and to read them, which is no part of a page. */
    private static double asking() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
}
