package torg.platforms.linkedin;

import java.time.Duration;
import java.time.Instant;
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
 * What an account's cursor remembers, and never more than 200 posts, 1,500 comments under them and 500 notifications: that is
 * under 100 KB. What has been forgotten is told again, and the landing knows it by its key.
 */
final class Memory {
    static final Duration HORIZON = Duration.ofDays(30);
    private static final int VERSION = 1;
    private static final int MOST_POSTS = 200;
    static final Reach REACH = new Reach(HORIZON, MOST_POSTS);
    private static final int MOST_SEEN = 1500;
    private static final int MOST_TOLD = 500;

    private final Instant horizon;
    private final Map<String, Watched> posts = new LinkedHashMap<>();
    private final Set<Long> told = new LinkedHashSet<>();
    private Instant heard;
    private Instant looked = Instant.EPOCH;

    private Memory(Instant horizon) {
        this.horizon = horizon;
        this.heard = horizon;
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
        heard = Reading.moment(json.path("heard").longValue(0)).orElse(horizon);
        looked = Reading.moment(json.path("looked").longValue(0)).orElse(Instant.EPOCH);
        json.path("told").forEach(number -> told.add(number.longValue(0)));
        json.path("posts").forEach(post -> Watched.of(post).ifPresent(this::watch));
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
    }

    /** When the account's own posts were looked for. */
    Instant looked() {
        return looked;
    }

    void looked(Instant last) {
        looked = last;
    }

    /** Whether this notification is news. */
    boolean tell(long notification) {
        return told.add(notification);
    }

    List<Watched> posts() {
        return List.copyOf(posts.values());
    }

    Optional<Watched> post(String urn) {
        return Optional.ofNullable(posts.get(urn));
    }

    void watch(Watched post) {
        posts.put(post.urn(), post);
    }

    void forget(Watched post) {
        posts.remove(post.urn());
    }

    Cursor cursor() {
        var json = Json.object()
                .put("version", VERSION)
                .put("heard", heard.toEpochMilli())
                .put("looked", looked.toEpochMilli());
        var numbers = json.putArray("told");
        told.stream().skip(Math.max(0, told.size() - MOST_TOLD)).forEach(numbers::add);
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
