package torg.platforms.threads;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import torg.platforms.arrivals.Cursor;
import torg.platforms.arrivals.Reach;
import torg.platforms.http.Json;

/**
 * What an account's cursor remembers, and never more than 300 posts and 1,500 replies under them: that is under 100 KB. What
 * has been forgotten is told again, and the landing knows it by its key.
 */
final class Memory {
    private static final Duration HORIZON = Duration.ofDays(30);
    private static final int VERSION = 1;
    private static final int MOST_POSTS = 300;
    static final Reach REACH = new Reach(HORIZON, MOST_POSTS);
    private static final int MOST_SEEN = 1500;

    private final Instant horizon;
    private final Map<String, Watched> posts = new LinkedHashMap<>();
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
        looked = Reading.moment(json.path("looked").longValue(0)).orElse(Instant.EPOCH);
        json.path("posts").forEach(post -> Watched.of(post).ifPresent(this::watch));
    }

    Instant horizon() {
        return horizon;
    }

    /** When it was last looked for mentions and own posts. */
    Instant looked() {
        return looked;
    }

    void looked(Instant last) {
        looked = last;
    }

    List<Watched> posts() {
        return List.copyOf(posts.values());
    }

    Optional<Watched> post(String id) {
        return Optional.ofNullable(posts.get(id));
    }

    void watch(Watched post) {
        posts.put(post.id(), post);
    }

    void forget(Watched post) {
        posts.remove(post.id());
    }

    Cursor cursor() {
        var json = Json.object().put("version", VERSION).put("looked", looked.getEpochSecond());
        var all = json.putArray("posts");
        var room = MOST_SEEN;
        for (var post : newestFirst()) {
            all.add(post.json(room));
            room = Math.max(0, room - post.seen().size());
        }
        return new Cursor(Json.text(json));
    }

    private List<Watched> newestFirst() {
        return posts.values().stream()
                .filter(post -> post.began().isAfter(horizon))
                .sorted(Comparator.comparing(Watched::began).reversed())
                .limit(MOST_POSTS)
                .toList();
    }
}
