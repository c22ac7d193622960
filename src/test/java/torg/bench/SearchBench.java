package torg.bench;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import torg.inbox.search.Search;
import torg.inbox.search.SearchIndex;
import torg.inbox.search.Wanted;
import torg.staff.Staff;
import torg.staff.Unit;

/** Search in a large inbox, beside PostgreSQL's own: the same words over its Swedish index, the newest fifty. */
final class SearchBench implements Bench.Measurement {
    private static final int MESSAGES = Integer.getInteger("messages", 1_000_000);
    private static final int ROUNDS = Integer.getInteger("rounds", 60);
    private static final int FEW = 5;
    /** Milliseconds. */
    private static final double SLOW = 200;

    private static final double VERY_SLOW = 5_000;

    @Override
    public void measure(Results results) throws Exception {
        try (var torg = Copy.start(60)) {
            try (var connection = torg.database().connect()) {
                LargeInbox.conversations(connection, MESSAGES);
                LargeInbox.messages(connection);
            }
            searches(torg, MESSAGES, results);
        }
    }

    /** Indexes what is there, and searches in it. */
    static void searches(Copy torg, int messages, Results results) throws Exception {
        var began = System.nanoTime();
        var index = torg.room(SearchIndex.class);
        while (unindexed(torg) > 0) {
            index.catchUp();
        }
        var indexing = messages / ((System.nanoTime() - began) / 1e9);
        var director = Caller.director(torg);
        try (var connection = torg.database().connect()) {
            results.add(
                    "messages indexed",
                    indexing,
                    "1/s",
                    "PostgreSQL's index over the same words",
                    bare(connection, messages));
            for (var query : queries().entrySet()) {
                measure(torg, connection, director, query.getKey(), query.getValue(), results);
            }
        }
    }

    private static long unindexed(Copy torg) {
        return torg.db()
                .sql("select coalesce(max(id), 0) - (select indexed from search_progress) from message")
                .query(Long.class)
                .single();
    }

    private static Map<String, String> queries() {
        var queries = new LinkedHashMap<String, String>();
        queries.put("rare word", "rondellen");
        queries.put("common word", "cykelbanan");
        queries.put("two words", "cykelbana simhall");
        queries.put("rare and common", "rondell cykelbana");
        queries.put("beginning of a word", "simh");
        return queries;
    }

    private static void measure(
            Copy torg, Connection connection, Caller director, String name, String words, Results results)
            throws Exception {
        var units = torg.room(Staff.class).units().stream().map(Unit::id).toList();
        var search = torg.room(Search.class);
        var wanted = new Wanted(
                words,
                units,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        var own = time(() -> search.find(wanted, 50));
        var address = "/api/search?words=" + URLEncoder.encode(words, StandardCharsets.UTF_8);
        var page = time(() -> director.get(address));
        var tsquery = String.join(" & ", List.of(words.split(" "))) + (words.equals("simh") ? ":*" : "");
        long[] bare;
        try (var statement = connection.prepareStatement(
                "select id, masked from message where to_tsvector('swedish', masked) @@ to_tsquery('swedish', ?) order by id desc limit 51")) {
            statement.setString(1, tsquery);
            bare = brieflyTimed(() -> {
                try (var rows = statement.executeQuery()) {
                    var count = 0;
                    while (rows.next()) {
                        count++;
                    }
                    return count;
                }
            });
        }
        results.add(
                name + " p95",
                Results.percentile(own, .95),
                "ms",
                "bare indexed query p95",
                Results.percentile(bare, .95));
        results.add(
                name + " page p95",
                Results.percentile(page, .95),
                "ms",
                "bare indexed query p95",
                Results.percentile(bare, .95));
    }

    private static double bare(Connection connection, int messages) throws SQLException {
        try (var statement = connection.createStatement()) {
            var began = System.nanoTime();
            statement.execute("create index bench_message_words on message using gin (to_tsvector('swedish', masked))");
            var rate = messages / ((System.nanoTime() - began) / 1e9);
            statement.execute("analyze message");
            return rate;
        }
    }

    /** The baseline takes minutes where ten million are gone through from the newest: few rounds tell that as well as sixty. */
    private static long[] brieflyTimed(PagesBench.Deed deed) throws Exception {
        var once = PagesBench.time(1, deed);
        if (Results.percentile(once, .5) > VERY_SLOW) {
            return once;
        }
        var few = PagesBench.time(FEW, deed);
        return Results.percentile(few, .5) > SLOW ? few : time(deed);
    }

    private static long[] time(PagesBench.Deed deed) throws Exception {
        PagesBench.time(ROUNDS / 4, deed);
        return PagesBench.time(ROUNDS, deed);
    }
}
