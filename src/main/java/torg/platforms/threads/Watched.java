package torg.platforms.threads;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import torg.platforms.http.Json;

/**
 * A post of the account's own with what is said under it, or somebody's that names it, looked at now and then.
 *
 * @param answered whether Threads says that something stands under it
 * @param swept when it was last looked at; the epoch when it is to be at once
 * @param seen what stood there then, by others, with its version
 */
record Watched(String id, boolean own, boolean answered, Instant began, Instant swept, Map<String, String> seen) {

    static Watched unseen(String id, boolean own, Instant began) {
        return new Watched(id, own, !own, began, Instant.EPOCH, Map.of());
    }

    Watched answered(boolean now) {
        return new Watched(id, own, now, began, answered || !now ? swept : Instant.EPOCH, seen);
    }

    /** It could not be looked at: not again at once, and not so seldom either. */
    Watched missed(Instant now) {
        return new Watched(
                id, own, answered, began, now.plus(Duration.ofMinutes(5)).minus(pause(now)), seen);
    }

    Watched swept(Instant now, Map<String, String> standing) {
        return new Watched(id, own, answered, began, now, standing);
    }

    /** Nothing comes under a post that nobody has answered without its being told; the rest is looked at ever more seldom. */
    boolean due(Instant now) {
        return (answered || !seen.isEmpty()) && !now.isBefore(swept.plus(pause(now)));
    }

    private Duration pause(Instant now) {
        var age = Duration.between(began, now);
        if (age.compareTo(Duration.ofHours(1)) < 0) {
            return Duration.ofMinutes(1);
        }
        if (age.compareTo(Duration.ofDays(1)) < 0) {
            return Duration.ofMinutes(10);
        }
        return age.compareTo(Duration.ofDays(7)) < 0 ? Duration.ofHours(1) : Duration.ofDays(1);
    }

    ObjectNode json(int mostSeen) {
        var json = Json.object()
                .put("id", id)
                .put("own", own)
                .put("answered", answered)
                .put("began", began.getEpochSecond())
                .put("swept", swept.getEpochSecond());
        var all = json.putObject("seen");
        seen.entrySet().stream()
                .skip(Math.max(0, seen.size() - mostSeen))
                .forEach(one -> all.put(one.getKey(), one.getValue()));
        return json;
    }

    static Optional<Watched> of(JsonNode json) {
        var seen = new LinkedHashMap<String, String>();
        json.path("seen")
                .properties()
                .forEach(one -> seen.put(one.getKey(), one.getValue().stringValue("")));
        seen.keySet().removeIf(id -> !Reading.isId(id));
        var id = Json.text(json, "id");
        return Reading.moment(json.path("began").longValue(0))
                .filter(_ -> Reading.isId(id))
                .map(began -> new Watched(
                        id,
                        json.path("own").booleanValue(false),
                        json.path("answered").booleanValue(true),
                        began,
                        Reading.moment(json.path("swept").longValue(0)).orElse(Instant.EPOCH),
                        seen));
    }
}
