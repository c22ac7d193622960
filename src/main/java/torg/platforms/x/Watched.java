package torg.platforms.x;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import torg.platforms.http.Json;

/**
 * Something that is looked at now and then: a conversation of the account's own, for what is new in it, or somebody's post,
 * for whether it was changed or removed.
 *
 * @param id of the post, the first one where it was changed
 * @param version the id it had when it was last seen
 * @param looked when it was last looked at; the epoch when it is to be at once
 */
record Watched(String id, String version, Instant began, Instant looked) {
    private static final List<Duration> CONVERSATION =
            List.of(Duration.ofMinutes(1), Duration.ofMinutes(10), Duration.ofHours(1));

    /** Each look at a post is paid for, though once in a day only. */
    private static final List<Duration> POST = List.of(Duration.ofMinutes(10), Duration.ofHours(1), Duration.ofDays(1));

    boolean conversationIsDue(Instant now) {
        return due(now, CONVERSATION);
    }

    boolean postIsDue(Instant now) {
        return due(now, POST);
    }

    /** The older it is, the seldomer. */
    private boolean due(Instant now, List<Duration> pauses) {
        var age = Duration.between(began, now);
        var pause = age.compareTo(Duration.ofHours(1)) < 0 ? 0 : age.compareTo(Duration.ofDays(1)) < 0 ? 1 : 2;
        return !now.isBefore(looked.plus(pauses.get(pause)));
    }

    Watched looked(Instant now) {
        return new Watched(id, version, began, now);
    }

    ObjectNode json() {
        return Json.object()
                .put("id", id)
                .put("version", version)
                .put("began", began.getEpochSecond())
                .put("looked", looked.getEpochSecond());
    }

    static Optional<Watched> of(JsonNode json) {
        var id = Json.text(json, "id");
        var version = Json.text(json, "version");
        return Account.isId(id) && Account.isId(version)
                ? Optional.of(new Watched(id, version, time(json, "began"), time(json, "looked")))
                : Optional.empty();
    }

    private static Instant time(JsonNode json, String name) {
        return Instant.ofEpochSecond(Math.clamp(json.path(name).longValue(0), 0, 7_258_118_400L));
    }
}
