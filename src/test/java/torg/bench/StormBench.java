package torg.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import torg.platforms.RemoteRef;
import torg.platforms.arrivals.Arrivals.Incoming;
import torg.platforms.arrivals.GroupCommit;
import torg.platforms.square.SquareChannel;

/**
 * A storm on one account while everybody else works: a thousand comments a second under one post, every tenth delivered
 * twice, and all the while somebody else asks for their inbox over HTTP, as they did in the quiet before. A hundred
 * seconds are a hundred thousand comments; {@code -Dseconds=10} takes a shorter one. The page is asked for with a key, as
 * JSON: a browser's HTML is drawn of the same record, by the same method.
 */
final class StormBench implements Bench.Measurement {
    private static final int SECONDS = Integer.getInteger("seconds", 100);
    private static final int PER_SECOND = Integer.getInteger("rate", 1_000);
    private static final int CONVERSATIONS = Integer.getInteger("conversations", 100_000);
    private static final Duration BETWEEN_PAGES = Duration.ofMillis(50);
    private static final String PAGE = "/api/inbox?queue=waiting";

    @Override
    public void measure(Results results) throws Exception {
        try (var torg = Copy.quiet(60)) {
            try (var connection = torg.database().connect()) {
                LargeInbox.conversations(connection, CONVERSATIONS);
                LargeInbox.messages(connection);
            }
            var stormy = torg.connections().getFirst();
            var post = new RemoteRef("storm:" + UUID.randomUUID());
            var editor = Caller.editorElsewhere(torg, stormy);
            var director = Caller.director(torg);
            PagesBench.time(300, () -> editor.get(PAGE));
            PagesBench.time(300, () -> director.get(PAGE));
            var quiet = ask(editor, director, CompletableFuture.runAsync(() -> rest(Math.min(SECONDS, 30))));

            var began = System.nanoTime();
            var storm = CompletableFuture.supplyAsync(() -> storm(torg, stormy, post));
            var during = ask(editor, director, storm.thenApply(StormBench::allDurable));
            var sent = storm.join();
            results.add(
                    "comments a second, acknowledged",
                    sent.size() / seconds(began),
                    "1/s",
                    "offered, every tenth of them twice",
                    PER_SECOND);
            awaitEmpty(torg, stormy);
            results.add("comments a second, visible", sent.size() / seconds(began), "1/s", "offered", PER_SECOND);
            add("another unit's inbox", during.editors(), quiet.editors(), results);
            add("the whole city's inbox", during.directors(), quiet.directors(), results);
            count(torg, stormy, post, sent.size(), results);
            opens(torg, director, post, results);
        }
    }

    private record Asked(long[] editors, long[] directors) {}

    /** One after the other, as a person turns pages, until something is done. */
    private static Asked ask(Caller editor, Caller director, CompletableFuture<?> until) throws Exception {
        var editors = new ArrayList<Long>();
        var directors = new ArrayList<Long>();
        while (!until.isDone()) {
            editors.add(PagesBench.time(1, () -> editor.get(PAGE))[0]);
            directors.add(PagesBench.time(1, () -> director.get(PAGE))[0]);
            LockSupport.parkNanos(BETWEEN_PAGES.toNanos());
        }
        until.join();
        return new Asked(array(editors), array(directors));
    }

    private static long[] array(List<Long> nanos) {
        return nanos.stream().mapToLong(Long::longValue).toArray();
    }

    /** By the door the adapters use. Whoever is told that there is too much tries again, as platforms do. */
    private static List<CompletableFuture<Void>> storm(Copy torg, long connection, RemoteRef post) {
        var channel = torg.room(SquareChannel.class);
        var landing = torg.room(GroupCommit.class);
        var sent = new ArrayList<CompletableFuture<Void>>(SECONDS * PER_SECOND);
        var began = System.nanoTime();
        for (var n = 0; n < SECONDS * PER_SECOND; n++) {
            var due = began + n * 1_000_000_000L / PER_SECOND;
            while (System.nanoTime() < due) {
                LockSupport.parkNanos(due - System.nanoTime());
            }
            var said = new Incoming(
                    connection,
                    channel.said(
                            new RemoteRef(post.value() + "/" + n),
                            post,
                            post.value(),
                            "Resident " + n % 30_000,
                            "Det här är en skandal, vem svarar för det? " + n));
            var durable = land(landing, said);
            sent.add(n % 10 == 0 ? CompletableFuture.allOf(durable, land(landing, said)) : durable);
        }
        return sent;
    }

    private static CompletableFuture<Void> land(GroupCommit landing, Incoming said) {
        return landing.land(said)
                .exceptionallyCompose(why -> CompletableFuture.supplyAsync(
                                () -> land(landing, said),
                                CompletableFuture.delayedExecutor(200, TimeUnit.MILLISECONDS))
                        .thenCompose(again -> again));
    }

    private static Void allDurable(List<CompletableFuture<Void>> sent) {
        return CompletableFuture.allOf(sent.toArray(CompletableFuture[]::new)).join();
    }

    private static void awaitEmpty(Copy torg, long connection) {
        while (number(torg, "select count(*) from arrival where connection_id = " + connection) > 0) {
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
    }

    private static void count(Copy torg, long connection, RemoteRef post, int sent, Results results) {
        var like = " from message where connection_id = " + connection + " and ref like '" + post.value() + "/%'";
        var refs = number(torg, "select count(distinct ref)" + like);
        results.add("lost", sent - refs, "", "sent", sent);
        results.add("doubled", number(torg, "select count(*)" + like) - refs, "", "sent", sent);
    }

    /** The post with all of it under it, beside a conversation of one message. */
    private static void opens(Copy torg, Caller director, RemoteRef post, Results results) throws Exception {
        var stormy = number(torg, "select id from conversation where root = '" + post.value() + "'");
        var usual = number(torg, "select min(id) from conversation where root like 'bench:%'");
        PagesBench.time(10, () -> director.get("/api/inbox/" + stormy));
        PagesBench.time(10, () -> director.get("/api/inbox/" + usual));
        var opened = PagesBench.time(50, () -> director.get("/api/inbox/" + stormy));
        var beside = PagesBench.time(50, () -> director.get("/api/inbox/" + usual));
        results.add(
                "the stormed post opened p50",
                Results.percentile(opened, .5),
                "ms",
                "a conversation of one message p50",
                Results.percentile(beside, .5));
    }

    private static void add(String what, long[] during, long[] quiet, Results results) {
        for (var p : List.of(.5, .99)) {
            var name = p == .5 ? " p50" : " p99";
            results.add(
                    what + name, Results.percentile(during, p), "ms", "in quiet" + name, Results.percentile(quiet, p));
        }
    }

    private static long number(Copy torg, String query) {
        return torg.db().sql(query).query(Long.class).single();
    }

    private static void rest(int seconds) {
        var until = System.nanoTime() + Duration.ofSeconds(seconds).toNanos();
        while (System.nanoTime() < until) {
            LockSupport.parkNanos(until - System.nanoTime());
        }
    }

    private static double seconds(long since) {
        return (System.nanoTime() - since) / 1e9;
    }
}
