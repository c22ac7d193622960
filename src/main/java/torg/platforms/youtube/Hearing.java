package torg.platforms.youtube;

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

    boolean isOwn(JsonNode comment) {
        return isBy(self, comment);
    }

    static boolean isBy(String channel, JsonNode comment) {
        return Json.text(comment.path("snippet").path("authorChannelId"), "value")
                .equals(channel);
    }

    void hear(JsonNode comment, String film) {
        var key = "written|" + Json.text(comment, "id") + "|" + Reading.version(comment);
        if (!isOwn(comment) && memory.tell(key)) {
            var at = Reading.moment(comment.path("snippet"), "updatedAt").orElse(now);
            heard.add(new Heard(at, new Landed(key, Json.bytes(Reading.captured(comment, film)))));
            memory.done("news", now);
        }
    }

    void hearGone(String id) {
        var key = "removed|" + id;
        if (memory.tell(key)) {
            heard.add(new Heard(now, new Landed(key, Json.bytes(Reading.gone(id, now)))));
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
