package torg.platforms.meta;

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
import torg.platforms.arrivals.Cursor;
import torg.platforms.arrivals.Reach;
import torg.platforms.http.Json;

/**
 * What an account's cursor remembers: under 100 KB, whatever happens there. What has been forgotten is told again, and the
 * landing knows it by its key.
 */
final class Memory {
    static final Duration HORIZON = Duration.ofDays(30);
    private static final int VERSION = 1;
    private static final int MOST_WATCHED = 200;
    static final Reach REACH = new Reach(HORIZON, MOST_WATCHED);
    private static final int MOST_SEEN = 1000;
    private static final int MOST_TOLD = 2000;
    private static final int HASH = 16;

    private final Instant horizon;
    private final Map<String, Watched> watched = new LinkedHashMap<>();
    private final Set<String> told = new LinkedHashSet<>();
    private Instant messages;

    private Memory(Instant horizon) {
        this.horizon = horizon;
        this.messages = horizon;
    }

    /** A cursor that makes no sense remembers nothing, so that everything is looked through anew. */
    static Memory of(Cursor cursor, Instant now) {
        var memory = new Memory(now.minus(HORIZON));
        Json.object(cursor.value())
                .filter(json -> json.path("version").intValue(0) == VERSION)
                .ifPresent(json -> {
                    memory.messages =
                            Reading.moment(Json.text(json, "messages")).orElse(memory.horizon);
                    json.path("watched").forEach(one -> Watched.of(one).ifPresent(memory::watch));
                    var hashes = Json.text(json, "told");
                    for (var i = 0; i + HASH <= hashes.length(); i += HASH) {
                        memory.told.add(hashes.substring(i, i + HASH));
                    }
                });
        return memory;
    }

    Instant horizon() {
        return horizon;
    }

    /** Until when messages have been told. */
    Instant messages() {
        return messages;
    }

    void messages(Instant until) {
        messages = until;
    }

    List<Watched> watched() {
        return List.copyOf(watched.values());
    }

    Optional<Watched> watched(String ref) {
        return Optional.ofNullable(watched.get(ref));
    }

    void watch(Watched one) {
        watched.put(one.ref(), one);
    }

    void forget(Watched one) {
        watched.remove(one.ref());
    }

    /** Whether this is told for the first time. */
    boolean tell(String key) {
        return told.add(Reading.version(key));
    }

    Cursor cursor() {
        var json = Json.object().put("version", VERSION).put("messages", messages.toString());
        var all = json.putArray("watched");
        kept().forEach(one -> all.add(one.json()));
        json.put(
                "told",
                String.join(
                        "",
                        told.stream().skip(Math.max(0, told.size() - MOST_TOLD)).toList()));
        return new Cursor(Json.text(json));
    }

    /** The newest first, each with as much of what was seen there as there is still room for. */
    private List<Watched> kept() {
        var room = MOST_SEEN;
        var kept = new ArrayList<Watched>();
        var newest = watched.values().stream()
                .filter(one -> one.began().isAfter(horizon))
                .sorted(Comparator.comparing(Watched::began).reversed())
                .limit(MOST_WATCHED)
                .toList();
        for (var one : newest) {
            var fitting = one.withAtMost(room);
            room -= fitting.seen().size();
            kept.add(fitting);
        }
        return kept;
    }
}
