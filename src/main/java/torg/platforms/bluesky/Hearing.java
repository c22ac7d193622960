package torg.platforms.bluesky;

import java.time.Instant;
import tools.jackson.databind.JsonNode;
import torg.platforms.arrivals.Landed;
import torg.platforms.http.Json;
import torg.platforms.listening.Round;

/** What one round hears, and never the city's own voice. */
record Hearing(String self, Round round) {

    Instant now() {
        return round.now();
    }

    boolean isOwn(JsonNode post) {
        return Json.text(post.path("author"), "did").equals(self);
    }

    /** @return whether it is news */
    boolean hear(JsonNode post) {
        if (isOwn(post)) {
            return false;
        }
        var key = "written|" + Json.text(post, "uri") + "|" + Json.text(post, "cid");
        var at = Reading.moment(post, "indexedAt").orElse(now());
        return round.hear(at, new Landed(key, Json.bytes(Reading.captured(post))));
    }

    void hearGone(AtUri uri) {
        round.hear(now(), new Landed("removed|" + uri, Json.bytes(Reading.gone(uri, now()))));
    }
}
