package torg.platforms.mastodon;

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

    private final Instant horizon;
    private final Map<String, Watched> threads = new LinkedHashMap<>();
    private final Set<String> told = new LinkedHashSet<>();
    private String heard = "";
    private String backwards = "";
    private Instant looked = Instant.EPOCH;

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
        heard = id(json, "heard");
        backwards = id(json, "backwards");
        looked = Reading.moment(json, "looked").orElse(Instant.EPOCH);
        json.path("threads").forEach(thread -> Watched.of(thread).ifPresent(this::watch));
        var hashes = Json.text(json, "told");
        for (var i = 0; i + HASH <= hashes.length(); i += HASH) {
            told.add(hashes.substring(i, i + HASH));
        }
    }

    private static String id(JsonNode json, String name) {
        var id = Json.text(json, name);
        return LocalId.isId(id) ? id : "";
    }

    Instant horizon() {
        return horizon;
    }

    /** The notification up to which everything has been told, and none is still on its way; empty when none has. */
    Optional<String> heard() {
        return Optional.of(heard).filter(id -> !id.isEmpty());
    }

    void heard(String notification) {
        heard = notification;
    }

    /** The notification before which older ones are still to be read, from the first time that was listened. */
    Optional<String> backwards() {
        return Optional.of(backwards).filter(id -> !id.isEmpty());
    }

    void backwards(String notification) {
        backwards = notification;
    }

    /** When the account's own statuses were looked at. */
    Instant looked() {
        return looked;
    }

    void looked(Instant last) {
        looked = last;
    }

    List<Watched> threads() {
        return List.copyOf(threads.values());
    }

    Optional<Watched> thread(String id) {
        return Optional.ofNullable(threads.get(id));
    }

    /** Where the thread began that this stands in, if it stands under something of the account's own and that is known. */
    Optional<String> ownThread(String id) {
        return threads.values().stream()
                .filter(thread ->
                        thread.own() && (thread.id().equals(id) || thread.seen().contains(id)))
                .map(Watched::root)
                .filter(root -> !root.isEmpty())
                .findFirst();
    }

    void watch(Watched thread) {
        threads.put(thread.id(), thread);
    }

    void forget(Watched thread) {
        threads.remove(thread.id());
    }

    boolean isTold(String key) {
        return told.contains(hash(key));
    }

    /** @return whether this is told for the first time */
    boolean tell(String key) {
        return told.add(hash(key));
    }

    Cursor cursor() {
        var json = Json.object()
                .put("version", VERSION)
                .put("heard", heard)
                .put("backwards", backwards)
                .put("looked", looked.toString());
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
