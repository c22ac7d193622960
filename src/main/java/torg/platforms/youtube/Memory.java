package torg.platforms.youtube;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import torg.platforms.arrivals.Cursor;
import torg.platforms.arrivals.Reach;
import torg.platforms.http.Json;

/**
 * What a channel's cursor remembers, and never more than 300 threads, 500 replies in them and 2,000 things told: under 100
 * KB. What has been forgotten is told again, and the landing knows it by its key. It also holds the pace, because every
 * look costs of a quota that all of the city's channels share: a minute while people talk, five while they do not.
 */
final class Memory {
    static final Duration HORIZON = Duration.ofDays(30);
    private static final int VERSION = 1;
    private static final int MOST_THREADS = 300;
    static final Reach REACH = new Reach(HORIZON, MOST_THREADS);
    private static final int MOST_SEEN = 500;
    private static final int MOST_TOLD = 2000;
    private static final int HASH = 11;
    private static final Duration BUSY = Duration.ofHours(1);
    private static final Duration OFTEN = Duration.ofMinutes(1);
    private static final Duration SELDOM = Duration.ofMinutes(5);

    /** Threads that are being read backwards, page by page: from where, and when the newest began. */
    record Backlog(String page, Instant newest) {}

    private final Instant horizon;
    private final Map<String, Watched> threads = new LinkedHashMap<>();
    private final Set<String> told = new LinkedHashSet<>();
    private final Map<String, Instant> times = new LinkedHashMap<>();
    private Optional<Backlog> backlog = Optional.empty();

    private Memory(Instant horizon) {
        this.horizon = horizon;
    }

    /** A cursor that makes no sense remembers nothing, so that everything is looked through anew. */
    static Memory of(Cursor cursor, Instant now) {
        var memory = new Memory(now.minus(HORIZON));
        Json.object(cursor.value())
                .filter(json -> json.path("version").intValue(0) == VERSION)
                .ifPresent(memory::remember);
        return memory;
    }

    private void remember(JsonNode json) {
        for (var what : List.of("heard", "looked", "wholly", "held", "news")) {
            Reading.moment(json, what).ifPresent(at -> times.put(what, at));
        }
        backlog = Reading.moment(json, "newest")
                .filter(_ -> json.path("page").isString())
                .map(newest -> new Backlog(Json.text(json, "page"), newest));
        json.path("threads").forEach(thread -> Watched.of(thread).ifPresent(this::watch));
        var hashes = Json.text(json, "told");
        for (var i = 0; i + HASH <= hashes.length(); i += HASH) {
            told.add(hashes.substring(i, i + HASH));
        }
    }

    private Instant time(String what) {
        return times.getOrDefault(what, Instant.EPOCH);
    }

    boolean due(Instant now) {
        var pause = now.isBefore(time("news").plus(BUSY)) ? OFTEN : SELDOM;
        return backlog.isPresent() || !now.isBefore(time("looked").plus(pause));
    }

    void looked(Instant now) {
        times.put("looked", now);
    }

    /** Whether something that is done now and then has its turn. */
    boolean due(String what, Duration pause, Instant now) {
        return !now.isBefore(time(what).plus(pause));
    }

    void done(String what, Instant now) {
        times.put(what, now);
    }

    Instant horizon() {
        return horizon;
    }

    /** Until when the beginnings of threads have been told. */
    Instant heard() {
        return time("heard").isBefore(horizon) ? horizon : time("heard");
    }

    void heard(Instant until) {
        times.put("heard", until);
        backlog = Optional.empty();
    }

    Optional<Backlog> backlog() {
        return backlog;
    }

    void backlog(Backlog left) {
        backlog = Optional.of(left);
    }

    List<Watched> threads() {
        return List.copyOf(threads.values());
    }

    Optional<Watched> thread(String id) {
        return Optional.ofNullable(threads.get(id));
    }

    void watch(Watched thread) {
        threads.put(thread.id(), thread);
    }

    void forget(Watched thread) {
        threads.remove(thread.id());
    }

    /** Whether this is told for the first time. */
    boolean tell(String key) {
        return told.add(Reading.hash(key));
    }

    Cursor cursor() {
        var json = Json.object().put("version", VERSION);
        times.forEach((what, at) -> json.put(what, at.toString()));
        backlog.ifPresent(left ->
                json.put("page", left.page()).put("newest", left.newest().toString()));
        var all = json.putArray("threads");
        kept().forEach(thread -> all.add(thread.json()));
        json.put(
                "told",
                String.join(
                        "",
                        told.stream().skip(Math.max(0, told.size() - MOST_TOLD)).toList()));
        return new Cursor(Json.text(json));
    }

    /** The newest threads first, each with as many of its replies as there is still room for. */
    private List<Watched> kept() {
        var room = MOST_SEEN;
        var kept = new ArrayList<Watched>();
        for (var thread : newestFirst()) {
            var fitting = thread.withAtMost(room);
            room -= fitting.seen().size();
            kept.add(fitting);
        }
        return kept;
    }

    private List<Watched> newestFirst() {
        return threads.values().stream()
                .filter(thread -> thread.began().isAfter(horizon))
                .sorted(Comparator.comparing(Watched::began).reversed())
                .limit(MOST_THREADS)
                .toList();
    }
}
