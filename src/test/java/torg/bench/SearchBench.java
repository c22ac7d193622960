package torg.bench;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
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

    private static final String WORDS =
            "hej cykelbana kajen full grus vintras dotter bron sopa frågat gånger svar tack "
                    + "skola buss förskola äldreboende simhall bibliotek park lekplats parkering avgift ansökan bygglov vatten "
                    + "avlopp sopor belysning trottoar snöröjning halka barn elever lärare mat matsedel sjukvård hemtjänst "
                    + "personal öppettider telefon möte förslag politiker beslut nämnd pengar skatt miljö träd buller trafik";

    @Override
    public void measure(Results results) throws Exception {
        try (var torg = Copy.start(60)) {
            try (var connection = torg.database().connect()) {
                fill(connection);
            }
            var began = System.nanoTime();
            var index = torg.room(SearchIndex.class);
            while (unindexed(torg) > 0) {
                index.catchUp();
            }
            var indexing = MESSAGES / ((System.nanoTime() - began) / 1e9);
            try (var connection = torg.database().connect()) {
                results.add(
                        "messages indexed",
                        indexing,
                        "1/s",
                        "PostgreSQL's index over the same words",
                        bare(connection));
                for (var query : queries().entrySet()) {
                    measure(torg, connection, query.getKey(), query.getValue(), results);
                }
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

    private static void measure(Copy torg, Connection connection, String name, String words, Results results)
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
        var request = HttpRequest.newBuilder(URI.create(
                        torg.address() + "/api/search?words=" + URLEncoder.encode(words, StandardCharsets.UTF_8)))
                .header("Authorization", "Bearer " + PagesBench.key(torg))
                .build();
        long[] page;
        try (var http = HttpClient.newHttpClient()) {
            page = time(() -> http.send(request, BodyHandlers.ofByteArray()));
        }
        var tsquery = String.join(" & ", List.of(words.split(" "))) + (words.equals("simh") ? ":*" : "");
        long[] bare;
        try (var statement = connection.prepareStatement(
                "select id, masked from message where to_tsvector('swedish', masked) @@ to_tsquery('swedish', ?) order by id desc limit 51")) {
            statement.setString(1, tsquery);
            bare = time(() -> {
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

    /** A year of messages, each of twelve words, one in five thousand with a rare one. */
    private static void fill(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("""
                    insert into conversation (account_id, connection_id, unit_id, root, author, preview, first_at, last_at)
                    select a.id, a.connection_id, a.unit_id, 'bench:' || n, 'Amina', '', now() - make_interval(secs => 30 * n), now() - make_interval(secs => 30 * n)
                    from generate_series(1, %d) n
                    join (select *, row_number() over (order by id) as place, count(*) over () as many from account where connection_id is not null) a
                        on a.place = 1 + n %% a.many
                    """.formatted(MESSAGES));
            statement.execute("""
                    with w as (select string_to_array('%s', ' ') as a)
                    insert into message (at, conversation_id, connection_id, ours, ref, author, words, masked, hides, platform_at)
                    select c.first_at, c.id, c.connection_id, false, c.root, 'Amina', t.t, t.t, false, c.first_at
                    from conversation c cross join w cross join lateral (
                        select string_agg(a[1 + floor(random() * cardinality(a))::int], ' ') || ' ' || (c.id %% 20000)
                            || case when c.id %% 5000 = 0 then ' rondell' else '' end as t
                        from generate_series(1, 12) g where c.id > 0) t
                    where c.root like 'bench:%%' order by c.first_at
                    """.formatted(WORDS));
            statement.execute("analyze");
        }
    }

    private static double bare(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            var began = System.nanoTime();
            statement.execute("create index bench_message_words on message using gin (to_tsvector('swedish', masked))");
            var rate = MESSAGES / ((System.nanoTime() - began) / 1e9);
            statement.execute("analyze message");
            return rate;
        }
    }

    private static long[] time(PagesBench.Deed deed) throws Exception {
        for (var n = 0; n < ROUNDS / 4; n++) {
            deed.run();
        }
        var taken = new long[ROUNDS];
        for (var n = 0; n < ROUNDS; n++) {
            var began = System.nanoTime();
            deed.run();
            taken[n] = System.nanoTime() - began;
        }
        return taken;
    }
}
