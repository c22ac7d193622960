package torg.platforms.mastodon;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
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

    /**
     * @param root where it began, looked for only when it is news
     * @return whether it is news
     */
    boolean hear(JsonNode status, Supplier<String> root) {
        var id = Json.text(status, "id");
        if (isOwn(status) || !LocalId.isId(id)) {
            return false;
        }
        var key = "written|" + self.named(id) + "|" + Reading.version(status);
        if (memory.isTold(key)) {
            return false;
        }
        var landed = new Landed(key, Json.bytes(Reading.captured(status, root.get(), self)));
        memory.tell(key);
        return heard.add(new Heard(Reading.moment(status, "created_at").orElse(now), landed));
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
