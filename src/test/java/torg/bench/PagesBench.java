package torg.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
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
            fill(torg);
            var key = key(torg);
            var units = torg.room(Staff.class).units().stream().map(Unit::id).toList();
            var inbox = torg.room(Inbox.class);
            for (var queue : List.of(Queue.WAITING, Queue.ALL)) {
                var name = queue.name().toLowerCase();
                var request = HttpRequest.newBuilder(URI.create(torg.address() + "/api/inbox?queue=" + name))
                        .header("Authorization", "Bearer " + key)
                        .build();
                try (var http = HttpClient.newHttpClient()) {
                    time(500, () -> http.send(request, BodyHandlers.ofByteArray()));
                    var cpu = cpu();
                    var pages = time(ROUNDS, () -> http.send(request, BodyHandlers.ofByteArray()));
                    var pageCpu = (cpu() - cpu) / ROUNDS;
                    cpu = cpu();
                    var queries = time(ROUNDS, () -> inbox.page(Look.at(queue), units, 1, Optional.empty(), 51));
                    var queryCpu = (cpu() - cpu) / ROUNDS;
                    results.add(
                            "inbox " + name + " p50, " + CONVERSATIONS,
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
                            "inbox " + name + " CPU of Java, client included",
                            pageCpu / 1e3,
                            "µs",
                            "bare query over JDBC",
                            queryCpu / 1e3);
                }
            }
        }
    }

    private static void fill(Copy torg) throws Exception {
        try (var connection = torg.database().connect();
                var statement = connection.createStatement()) {
            statement.execute("""
                    insert into conversation (account_id, connection_id, unit_id, root, author, preview, first_at, last_at, due_at, answered_by, answered_at)
                    select a.id, a.connection_id, a.unit_id, 'bench:' || n, 'Amina', 'Varför är cykelbanan inte sopad? ' || n,
                        now() - make_interval(secs => n), now() - make_interval(secs => n),
                        case when n % 20 = 0 then now() + make_interval(secs => 2000000 - n) end,
                        case when n % 20 <> 0 then 1 end, case when n %% 20 <> 0 then now() end
                    from generate_series(1, %d) n
                    join (select *, row_number() over (order by id) as place, count(*) over () as many from account where connection_id is not null) a
                        on a.place = 1 + n %% a.many
                    """.replace("n % 20 = 0 then now() + ", "n %% 20 = 0 then now() + ")
                    .replace("n % 20 <> 0 then 1", "n %% 20 <> 0 then 1")
                    .formatted(CONVERSATIONS));
            statement.execute("analyze");
        }
    }

    static String key(Copy torg) throws Exception {
        try (var connection = torg.database().connect();
                var statement = connection.createStatement()) {
            statement.execute("""
                    insert into api_key (hash, person_id, label, valid_to)
                    select sha256('bench'), person_id, 'bench', current_date + 1 from assignment
                    where role = 'COMMUNICATIONS_DIRECTOR' limit 1
                    on conflict do nothing
                    """);
            return "bench";
        }
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

    private static double cpu() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
    }
}
