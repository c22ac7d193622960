package torg.bench;

import java.sql.Connection;
import java.util.List;
import java.util.SplittableRandom;
import torg.inbox.Inbox;
import torg.inbox.Look;
import torg.inbox.Queue;
import torg.staff.Staff;
import torg.staff.Unit;

/**
 * The whole inbox, filled: the newest fifty of a queue, the counts of all queues, a conversation that is opened, and
 * search; each beside the bare query. {@code bin/bench inbox -Dmessages=10000000} takes ten million.
 */
final class InboxBench implements Bench.Measurement {
    private static final int MESSAGES = Integer.getInteger("messages", 1_000_000);
    private static final int ROUNDS = 500;

    @Override
    public void measure(Results results) throws Exception {
        try (var torg = Copy.quiet(60);
                var connection = torg.database().connect()) {
            LargeInbox.conversations(connection, MESSAGES);
            LargeInbox.messages(connection);
            // First, since the index is made beside whatever else is measured until it is there.
            SearchBench.searches(torg, MESSAGES, results);
            PagesBench.queues(torg, MESSAGES, results);
            counts(torg, connection, results);
            opened(torg, connection, results);
        }
    }

    /** As the inbox page asks for them, beside counting all that wait to the last one. */
    private static void counts(Copy torg, Connection connection, Results results) throws Exception {
        var units = torg.room(Staff.class).units().stream().map(Unit::id).toList();
        var inbox = torg.room(Inbox.class);
        var looks = List.of(Look.at(Queue.WAITING), Look.at(Queue.MINE), Look.at(Queue.TAKEN));
        PagesBench.time(50, () -> inbox.count(looks, units, 1, 1001));
        var counts = PagesBench.time(ROUNDS, () -> inbox.count(looks, units, 1, 1001));
        try (var bare =
                connection.prepareStatement("select count(*) from conversation where state in ('WAITING', 'TAKEN')")) {
            PagesBench.time(5, bare::executeQuery);
            add(
                    "counts of the queues",
                    counts,
                    "a count of all that wait",
                    PagesBench.time(50, bare::executeQuery),
                    results);
        }
    }

    private static void opened(Copy torg, Connection connection, Results results) throws Exception {
        var random = new SplittableRandom(50);
        var first = torg.db()
                .sql("select id from conversation where root like 'bench:%' order by id limit 1")
                .query(Long.class)
                .single();
        var director = Caller.director(torg);
        try (var bare =
                connection.prepareStatement("select * from message where conversation_id = ? order by at, id")) {
            PagesBench.Deed open = () -> director.get("/api/inbox/" + (first + random.nextInt(MESSAGES)));
            PagesBench.time(100, open);
            var opened = PagesBench.time(ROUNDS, open);
            PagesBench.Deed query = () -> {
                bare.setLong(1, first + random.nextInt(MESSAGES));
                return bare.executeQuery().next();
            };
            PagesBench.time(100, query);
            add("a conversation opened", opened, "bare query of its messages", PagesBench.time(ROUNDS, query), results);
        }
    }

    private static void add(String what, long[] taken, String baseline, long[] bare, Results results) {
        results.add(
                what + " p50", Results.percentile(taken, .5), "ms", baseline + " p50", Results.percentile(bare, .5));
        results.add(
                what + " p99", Results.percentile(taken, .99), "ms", baseline + " p99", Results.percentile(bare, .99));
    }
}
