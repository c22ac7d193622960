package torg.platforms.youtube;

import java.time.Instant;
import tools.jackson.databind.JsonNode;
import torg.platforms.arrivals.Landed;
import torg.platforms.http.Json;
import torg.platforms.listening.Memory;
import torg.platforms.listening.Round;

/** What one round hears, and never the city's own voice. */
record Hearing(String self, Memory memory, Round round) {
    /** When something was last said. */
    static final String NEWS = "news";

    Instant now() {
        return round.now();
    }

    boolean isOwn(JsonNode comment) {
        return isBy(self, comment);
    }

    static boolean isBy(String channel, JsonNode comment) {
        return Json.text(comment.path("snippet").path("authorChannelId"), "value")
                .equals(channel);
    }

    void hear(JsonNode comment, String film) {
        if (isOwn(comment)) {
            return;
        }
        var key = "written|" + Json.text(comment, "id") + "|" + Reading.version(comment);
        var at = Reading.moment(comment.path("snippet"), "updatedAt").orElse(now());
        if (round.hear(at, new Landed(key, Json.bytes(Reading.captured(comment, film))))) {
            memory.time(NEWS, now());
        }
    }

    void hearGone(String id) {
        round.hear(now(), new Landed("removed|" + id, Json.bytes(Reading.gone(id, now()))));
    }
}
