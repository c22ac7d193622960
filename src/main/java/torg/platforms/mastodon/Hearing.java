package torg.platforms.mastodon;

import java.time.Instant;
import tools.jackson.databind.JsonNode;
import torg.platforms.arrivals.Landed;
import torg.platforms.http.Json;
import torg.platforms.listening.Memory;
import torg.platforms.listening.Round;

/** What one round hears, and never the city's own voice. */
record Hearing(Access account, Memory memory, Round round) {

    String self() {
        return account.account().id();
    }

    Instant now() {
        return round.now();
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
        if (isNews(status)) {
            var at = Reading.moment(status, "created_at").orElse(now());
            round.hear(at, new Landed(key(status), Json.bytes(Reading.captured(status, root, account))));
        }
    }

    private String key(JsonNode status) {
        return "written|" + account.named(Json.text(status, "id")) + "|" + Reading.version(status);
    }

    void hearGone(String id) {
        var name = account.named(id);
        round.hear(now(), new Landed("removed|" + name, Json.bytes(Reading.gone(name, now()))));
    }
}
