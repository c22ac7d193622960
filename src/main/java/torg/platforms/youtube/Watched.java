package torg.platforms.youtube;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import torg.platforms.http.Json;

/**
 * A thread that is looked through now and then.
 *
 * @param film it stands under; empty where it is about the channel
 * @param replies how many YouTube counted when all of them were last read
 * @param swept when that was; the epoch when it is to be at once
 * @param seen the replies that stood there then, by others
 */
record Watched(String id, String film, Instant began, long replies, Instant swept, Set<String> seen) {

    static Watched unseen(String id, String film, Instant began) {
        return new Watched(id, film, began, 0, Instant.EPOCH, Set.of());
    }

    /** All replies were read. */
    Watched swept(Instant now, long count, Set<String> standing) {
        return new Watched(id, film, began, count, now, standing);
    }

    /** More replies stand there than were sent along, so they must be asked for: at once when their number is another. */
    Watched counted(long count) {
        return count == replies ? this : new Watched(id, film, began, count, Instant.EPOCH, seen);
    }

    /** Whether its replies are to be asked for. What was changed in an old thread is found later than in a new one. */
    boolean due(Instant now, long sentAlong) {
        return replies > sentAlong && !now.isBefore(swept.plus(pause(now)));
    }

    private Duration pause(Instant now) {
        var age = Duration.between(began, now);
        if (age.compareTo(Duration.ofDays(1)) < 0) {
            return Duration.ofMinutes(30);
        }
        return age.compareTo(Duration.ofDays(7)) < 0 ? Duration.ofHours(6) : Duration.ofDays(1);
    }

    Watched withAtMost(int most) {
        return seen.size() <= most
                ? this
                : new Watched(
                        id,
                        film,
                        began,
                        replies,
                        swept,
                        new LinkedHashSet<>(seen.stream().limit(most).toList()));
    }

    /** A reply is named by its thread and something of its own, so the cursor saves itself the former. */
    ObjectNode json() {
        var json = Json.object()
                .put("id", id)
                .put("film", film)
                .put("began", began.toString())
                .put("replies", replies)
                .put("swept", swept.toString());
        var all = json.putArray("seen");
        seen.forEach(reply -> all.add(reply.startsWith(id) ? reply.substring(id.length()) : reply));
        return json;
    }

    static Optional<Watched> of(JsonNode json) {
        var id = Json.text(json, "id");
        var seen = new LinkedHashSet<String>();
        for (var reply : json.path("seen")) {
            var name = reply.stringValue("");
            if (!name.isBlank()) {
                seen.add(name.startsWith(".") ? id + name : name);
            }
        }
        return Reading.moment(json, "began")
                .filter(_ -> !id.isBlank())
                .map(began -> new Watched(
                        id,
                        Json.text(json, "film"),
                        began,
                        json.path("replies").longValue(0),
                        Reading.moment(json, "swept").orElse(Instant.EPOCH),
                        seen));
    }
}
