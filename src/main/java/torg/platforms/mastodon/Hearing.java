package torg.platforms.mastodon;

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

    private final Access self;
    private final Memory memory;
    private final Instant now;
    private final List<Heard> heard = new ArrayList<>();

    Hearing(Access self, Memory memory, Instant now) {
        this.self = self;
        this.memory = memory;
        this.now = now;
    }

    String self() {
        return self.account().id();
    }

    Instant now() {
        return now;
    }

    boolean isOwn(JsonNode status) {
        return Json.text(status.path("account"), "id").equals(self());
    }

    /** Whether it is somebody else's, and has not been told as it stands now. */
    boolean isNews(JsonNode status) {
        return !isOwn(status) && LocalId.isId(Json.text(status, "id")) && !memory.isTold(key(status));
    }

    /** @param root where it began */
    void hear(JsonNode status, String root) {
        if (isNews(status) && memory.tell(key(status))) {
            var at = Reading.moment(status, "created_at").orElse(now);
            heard.add(new Heard(at, new Landed(key(status), Json.bytes(Reading.captured(status, root, self)))));
        }
    }

    private String key(JsonNode status) {
        return "written|" + self.named(Json.text(status, "id")) + "|" + Reading.version(status);
    }

    void hearGone(String id) {
        var key = "removed|" + self.named(id);
        if (memory.tell(key)) {
            heard.add(new Heard(now, new Landed(key, Json.bytes(Reading.gone(self.named(id), now)))));
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
