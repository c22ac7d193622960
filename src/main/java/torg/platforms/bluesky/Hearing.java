package torg.platforms.bluesky;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import tools.jackson.databind.JsonNode;
import torg.platforms.arrivals.Landed;
import torg.platforms.http.Json;

/** What one round of listening hears: each thing once, by whichever way it came, and never the city's own voice. */
final class Hearing {
    private record Heard(Instant at, Landed landed) {}

    private final String self;
    private final Memory memory;
    private final Instant now;
    private final List<Heard> heard = new ArrayList<>();

    Hearing(String self, Memory memory, Instant now) {
        this.self = self;
        this.memory = memory;
        this.now = now;
    }

    String self() {
        return self;
    }

    Instant now() {
        return now;
    }

    boolean isOwn(JsonNode post) {
        return Json.text(post.path("author"), "did").equals(self);
    }

    /** @return whether it is news */
    boolean hear(JsonNode post) {
        var key = "written|" + Json.text(post, "uri") + "|" + Json.text(post, "cid");
        if (isOwn(post) || !memory.tell(key)) {
            return false;
        }
        var at = Reading.moment(post, "indexedAt").orElse(now);
        return heard.add(new Heard(at, new Landed(key, Json.bytes(Reading.captured(post)))));
    }

    void hearGone(AtUri uri) {
        var key = "removed|" + uri;
        if (memory.tell(key)) {
            heard.add(new Heard(now, new Landed(key, Json.bytes(Reading.gone(uri, now)))));
        }
    }

    boolean nothing() {
        return heard.isEmpty();
    }

    List<Landed> oldestFirst() {
        return heard.stream()
                .sorted(Comparator.comparing(Heard::at))
                .map(Heard::landed)
                .toList();
    }
}
