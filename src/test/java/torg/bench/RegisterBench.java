package torg.bench;

import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;
import java.util.Random;
import torg.register.directory.Directory;
import torg.register.directory.Search;
import torg.register.overview.Overview;
import torg.register.verify.Verify;

/** The public side of the register with a hundred thousand accounts: verifying a link, searching the list, reading it. */
final class RegisterBench implements Bench.Measurement {
    private static final int ACCOUNTS = Integer.getInteger("accounts", 100_000);
    private static final int ROUNDS = 10_000;
    private static final int PAGES = 600;

    @Override
    public void measure(Results results) throws Exception {
        try (var torg = Copy.quiet(60)) {
            fill(torg);
            verifying(torg, results);
            searching(torg, results);
            reading(torg, results);
            overlooking(torg, results);
        }
    }

    /** The key, the account, its unit, its decision and its past, beside one row of the same table by its primary key. */
    private static void verifying(Copy torg, Results results) throws Exception {
        var verify = torg.room(Verify.class);
        var random = new Random(1);
        var first = torg.db()
                .sql("select min(id) from account where imported_from = 'bench'")
                .query(Long.class)
                .single();
        for (var round = 0; round < 2; round++) { // the first warms up
            var lookups = time(
                    ROUNDS,
                    () -> torg.db()
                            .sql("select * from account where id = :id")
                            .param("id", first + random.nextInt(ACCOUNTS))
                            .query()
                            .singleRow());
            var verdicts = time(ROUNDS, () -> verify.check(address(random.nextInt(ACCOUNTS))));
            var signed = time(ROUNDS / 5, () -> verify.signed(verify.check(address(random.nextInt(ACCOUNTS)))));
            var unknown = time(ROUNDS / 5, () -> verify.check("https://www.facebook.com/annat" + random.nextInt()));
            if (round == 1) {
                for (var p : new double[] {.5, .99}) {
                    var name = p == .5 ? " p50" : " p99";
                    var baseline = Results.percentile(lookups, p);
                    results.add(
                            "verify by link" + name + ", " + ACCOUNTS,
                            Results.percentile(verdicts, p),
                            "ms",
                            "primary-key lookup" + name,
                            baseline);
                    results.add(
                            "verify and sign" + name,
                            Results.percentile(signed, p),
                            "ms",
                            "primary-key lookup" + name,
                            baseline);
                    results.add(
                            "verify an unknown, look-alikes" + name,
                            Results.percentile(unknown, p),
                            "ms",
                            "primary-key lookup" + name,
                            baseline);
                }
            }
        }
    }

    private static void searching(Copy torg, Results results) throws Exception {
        var directory = torg.room(Directory.class);
        var random = new Random(2);
        var bare = time(
                PAGES,
                () -> torg.db()
                        .sql("""
                        select account_id from directory_entry where listed and words @@ to_tsquery('simple', :word)
                        order by sort_name, account_id limit 51
                        """)
                        .param("word", "bench" + random.nextInt(ACCOUNTS))
                        .query(Long.class)
                        .list());
        var rare = time(PAGES, () -> directory.search(search("bench" + random.nextInt(ACCOUNTS)), 0, 51));
        var common = time(PAGES / 10, () -> directory.search(search("konto"), 0, 51));
        var whole = time(PAGES, () -> directory.search(Search.ALL, 0, 51));
        results.add(
                "directory search, rare word, p95",
                Results.percentile(rare, .95),
                "ms",
                "bare indexed query p95",
                Results.percentile(bare, .95));
        results.add(
                "directory search, word of all, p95",
                Results.percentile(common, .95),
                "ms",
                "bare indexed query p95",
                Results.percentile(bare, .95));
        results.add(
                "directory, first 50, p95",
                Results.percentile(whole, .95),
                "ms",
                "bare indexed query p95",
                Results.percentile(bare, .95));
    }

    private static Search search(String text) {
        return new Search(text, Optional.empty(), Optional.empty(), Optional.empty());
    }

    private static void reading(Copy torg, Results results) throws Exception {
        try (var http = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create(torg.address() + "/accounts"))
                    .header("Cookie", "XSRF-TOKEN=bench")
                    .build();
            var tag = http.send(request, BodyHandlers.discarding())
                    .headers()
                    .firstValue("ETag")
                    .orElseThrow();
            var again = HttpRequest.newBuilder(request.uri())
                    .header("Cookie", "XSRF-TOKEN=bench")
                    .header("If-None-Match", tag)
                    .build();
            var asset = HttpRequest.newBuilder(URI.create(torg.address() + "/health/liveness"))
                    .build();
            time(PAGES, () -> http.send(again, BodyHandlers.discarding()));
            var health = perSecond(() -> http.send(asset, BodyHandlers.discarding()));
            results.add(
                    "directory page with validator",
                    perSecond(() -> http.send(again, BodyHandlers.discarding())),
                    "1/s",
                    "/health of the same server",
                    health);
            results.add(
                    "directory page rendered",
                    perSecond(() -> http.send(request, BodyHandlers.discarding())),
                    "1/s",
                    "/health of the same server",
                    health);
        }
    }

    /** The overview asks every room about every account; the baseline reads the accounts and nothing else. */
    private static void overlooking(Copy torg, Results results) throws Exception {
        var overview = torg.room(Overview.class);
        var bare = time(
                3,
                () -> torg.db()
                        .sql("select a.*, u.name as unit, u.path from account a join unit u on u.id = a.unit_id")
                        .query()
                        .listOfRows()
                        .size());
        var lines = time(5, () -> overview.lines().size());
        results.add(
                "overview of all accounts, made, p50",
                Results.percentile(lines, .5),
                "ms",
                "the same accounts by SQL alone, p50",
                Results.percentile(bare, .5));
        overview.view();
        var shown = time(50, () -> overview.view().lines().size());
        results.add(
                "overview of all accounts, shown again, p50",
                Results.percentile(shown, .5),
                "ms",
                "made, p50",
                Results.percentile(lines, .5));
    }

    private static double perSecond(Deed deed) throws Exception {
        var began = System.nanoTime();
        for (var n = 0; n < PAGES; n++) {
            deed.run();
        }
        return PAGES / ((System.nanoTime() - began) / 1e9);
    }

    private static String address(int n) {
        return "https://m.facebook.com/bench" + n + ".konto/posts/" + n + "?ref=bench";
    }

    private static void fill(Copy torg) {
        Crowd.fill(torg.db(), ACCOUNTS, (from, to) -> Crowd.live(torg.db(), from, to));
        await().atMost(Duration.ofMinutes(10))
                .until(() -> !torg.db()
                        .sql("select exists (select from account_key_due)")
                        .query(Boolean.class)
                        .single());
        torg.db().sql("vacuum analyze").update();
        System.err.println("filled");
    }

    interface Deed {
        Object run() throws Exception;
    }

    private static long[] time(int rounds, Deed deed) throws Exception {
        var taken = new long[rounds];
        for (var n = 0; n < rounds; n++) {
            var began = System.nanoTime();
            deed.run();
            taken[n] = System.nanoTime() - began;
        }
        return taken;
    }
}
