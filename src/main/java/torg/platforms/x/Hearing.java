package torg.platforms.x;

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

    Instant now() {
        return now;
    }

    boolean isOwn(JsonNode post) {
        return Json.text(post, "author_id").equals(self)
                || Json.text(post, "sender_id").equals(self);
    }

    static Landed landed(JsonNode post, JsonNode includes) {
        var key = "written|" + Reading.first(post) + "|" + Json.text(post, "id");
        return new Landed(key, Json.bytes(Reading.post(post, includes)));
    }

    void hear(JsonNode post, JsonNode includes) {
        if (!post.isObject() || isOwn(post)) {
            return;
        }
        var landed = landed(post, includes);
        var at = Reading.moment(post, "created_at").orElse(now);
        if (memory.tell(landed.key())) {
            heard.add(new Heard(at, landed));
            memory.watchPost(new Watched(Reading.first(post), Json.text(post, "id"), at, now));
        }
    }

    /** @return whether it is news */
    boolean hearMessage(JsonNode message, JsonNode includes) {
        var key = "message|" + Json.text(message, "id");
        if (!message.isObject() || isOwn(message) || !memory.tell(key)) {
            return false;
        }
        var at = Reading.moment(message, "created_at").orElse(now);
        return heard.add(new Heard(at, new Landed(key, Json.bytes(Reading.message(message, includes)))));
    }

    void hearGone(Watched post) {
        var key = "removed|" + post.id();
        memory.forgetPost(post);
        if (memory.tell(key)) {
            heard.add(new Heard(now, new Landed(key, Json.bytes(Reading.gone(post.id(), now)))));
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
