package torg.platforms.x;

import java.time.Instant;
import tools.jackson.databind.JsonNode;
import torg.platforms.arrivals.Landed;
import torg.platforms.http.Json;
import torg.platforms.listening.Memory;
import torg.platforms.listening.Round;
import torg.platforms.listening.Watched;

/** What one round hears, and never the city's own voice. */
record Hearing(String self, Memory memory, Round round) {
    /** The name a post has now, where it was changed since. */
    static final String LATEST = "latest";

    Instant now() {
        return round.now();
    }

    /** A time that has not come yet is a clock that went wrong, and was never heard until. */
    Instant since(String what) {
        var at = memory.since(what);
        return at.isAfter(now()) ? memory.horizon() : at;
    }

    boolean isOwn(JsonNode post) {
        return Json.text(post, "author_id").equals(self)
                || Json.text(post, "sender_id").equals(self);
    }

    static Landed landed(JsonNode post, JsonNode includes) {
        var key = "written|" + Reading.first(post) + "|" + Json.text(post, "id");
        return new Landed(key, Json.bytes(Reading.post(post, includes)));
    }

    /** Whoever wrote it may change it or take it away, so it is looked at again. */
    void hear(JsonNode post, JsonNode includes) {
        if (!post.isObject() || isOwn(post)) {
            return;
        }
        var at = Reading.moment(post, "created_at").orElse(now());
        if (round.hear(at, landed(post, includes))) {
            memory.watch(Watched.others(Reading.first(post), at)
                    .noting(LATEST, Json.text(post, "id"))
                    .swept(now()));
        }
    }

    /** @return whether it is news */
    boolean hearMessage(JsonNode message, JsonNode includes) {
        if (!message.isObject() || isOwn(message)) {
            return false;
        }
        var at = Reading.moment(message, "created_at").orElse(now());
        var key = "message|" + Json.text(message, "id");
        return round.hear(at, new Landed(key, Json.bytes(Reading.message(message, includes))));
    }

    void hearGone(Watched post) {
        memory.forget(post);
        round.hear(now(), new Landed("removed|" + post.ref(), Json.bytes(Reading.gone(post.ref(), now()))));
    }
}
