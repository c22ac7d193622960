package torg.platforms.bluesky;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
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
 * What an account's cursor remembers, and never more than 200 threads, 500 replies in them and 2,000 things told: that is
 * under 100 KB. What has been forgotten is told again, and the landing knows it by its key.
 */
final class Memory {
    static final Duration HORIZON = Duration.ofDays(30);
    private static final int VERSION = 1;
    private static final int MOST_THREADS = 200;
    static final Reach REACH = new Reach(HORIZON, MOST_THREADS);
    private static final int MOST_WATCHED = 500;
    private static final int MOST_TOLD = 2000;
    private static final int HASH = 11;

    /** Notifications that are being read backwards, page by page: from where, and when the newest was. */
    record Backlog(String page, Instant newest) {}

    private final Instant horizon;
    private final Map<String, Watched> threads = new LinkedHashMap<>();
    private final Set<String> told = new LinkedHashSet<>();
    private Instant heard;
    private Instant spoken;
    private Instant looked = Instant.EPOCH;
    private Optional<Backlog> backlog = Optional.empty();

    private Memory(Instant horizon) {
        this.horizon = horizon;
        this.heard = horizon;
        this.spoken = horizon;
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
        heard = Reading.moment(json, "heard").orElse(horizon);
        spoken = Reading.moment(json, "spoken").orElse(horizon);
        looked = Reading.moment(json, "looked").orElse(Instant.EPOCH);
        backlog = Reading.moment(json, "newest")
                .filter(_ -> json.path("page").isString())
                .map(newest -> new Backlog(Json.text(json, "page"), newest));
        json.path("threads").forEach(thread -> Watched.of(thread).ifPresent(this::watch));
        var hashes = Json.text(json, "told");
        for (var i = 0; i + HASH <= hashes.length(); i += HASH) {
            told.add(hashes.substring(i, i + HASH));
        }
    }

    Instant horizon() {
        return horizon;
    }

    /** Until when the notifications have been told. */
    Instant heard() {
        return heard;
    }

    void heard(Instant until) {
        heard = until;
        backlog = Optional.empty();
    }

    Optional<Backlog> backlog() {
        return backlog;
    }

    void backlog(Backlog left) {
        backlog = Optional.of(left);
    }

    /** When the account itself last wrote something. */
    Instant spoken() {
        return spoken;
    }

    void spoken(Instant last) {
        spoken = last;
    }

    /** When the account's own posts were looked at. */
    Instant looked() {
        return looked;
    }

    void looked(Instant last) {
        looked = last;
    }

    List<Watched> threads() {
        return List.copyOf(threads.values());
    }

    Optional<Watched> thread(String uri) {
        return Optional.ofNullable(threads.get(uri));
    }

    void watch(Watched thread) {
        threads.put(thread.uri(), thread);
    }

    void forget(Watched thread) {
        threads.remove(thread.uri());
    }

    /** Whether this is told for the first time. */
    boolean tell(String key) {
        return told.add(hash(key));
    }

    Cursor cursor() {
        var json = Json.object()
                .put("version", VERSION)
                .put("heard", heard.toString())
                .put("spoken", spoken.toString())
                .put("looked", looked.toString());
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
        var room = MOST_WATCHED;
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

    private static String hash(String key) {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(hash, 8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
