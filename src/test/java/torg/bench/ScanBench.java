package torg.bench;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import torg.register.profile.Progress;

/** A city's accounts looked at over the invented networks, each under its own limit, beside the limits alone. */
final class ScanBench implements Bench.Measurement {
    private static final int ACCOUNTS = Integer.getInteger("accounts", 800);

    @Override
    public void measure(Results results) throws Exception {
        looking(results);
        new JudgeBench().measure(results);
    }

    /** The baseline is the slowest lane at exactly its limit, without any work. */
    private static void looking(Results results) throws Exception {
        try (var torg = Copy.start(ACCOUNTS)) {
            var began = System.nanoTime();
            var progress = torg.room(Progress.class);
            var patience = await().atMost(Duration.ofHours(1)).pollInterval(Duration.ofMillis(250));
            patience.until(() -> progress.figures().all() > 0);
            patience.until(() -> progress.figures().waiting() == 0);
            var seconds = (System.nanoTime() - began) / 1e9;
            var figures = progress.figures();
            var limit = progress.ways().stream()
                    .filter(Progress.Way::invented)
                    .mapToDouble(way -> way.accounts() * way.pace().gap().toMillis() / 1e3)
                    .max()
                    .orElseThrow();
            results.add(
                    "invented accounts looked at",
                    figures.all(),
                    "",
                    "with another answer than a profile",
                    figures.unknown() + figures.gone());
            results.add("time until all are looked at", seconds, "s", "slowest network at its pace alone", limit);
            results.add("looks answered with \"too many\"", tooMuch(torg.db()), "", "accounts that always say so", 1);
            results.add(
                    "versions kept",
                    count(torg.db(), "account_profile"),
                    "",
                    "pictures kept",
                    count(torg.db(), "profile_picture"));
            outcomes(torg.db()).forEach((word, count) -> System.err.println(word + ": " + count));
        }
    }

    private static long tooMuch(JdbcClient db) {
        return db.sql("select count(*) from account_look where word = 'platforms.profile.slow-down'")
                .query(Long.class)
                .single();
    }

    private static Map<String, Long> outcomes(JdbcClient db) {
        return db
                .sql(
                        "select coalesce(word, outcome) as word, count(*) as n from account_look group by 1 order by 2 desc")
                .query((row, n) -> Map.entry(row.getString("word"), row.getLong("n")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static long count(JdbcClient db, String table) {
        return db.sql("select count(*) from " + table).query(Long.class).single();
    }
}
