package torg.platforms.mastodon;

import java.util.Optional;
import tools.jackson.databind.JsonNode;
import torg.platforms.http.Json;

/** Where a thread began: known of those that are watched, asked for in others (methods/statuses#context). */
final class Roots {
    private final Api api;
    private final Memory memory;
    private final Hearing hearing;

    Roots(Api api, Memory memory, Hearing hearing) {
        this.api = api;
        this.memory = memory;
        this.hearing = hearing;
    }

    String of(JsonNode status) {
        var id = Json.text(status, "id");
        var parent = Json.text(status, "in_reply_to_id");
        if (!LocalId.isId(parent)) {
            return id;
        }
        return memory.ownThread(parent).orElseGet(() -> first(id).orElse(parent));
    }

    /** A thread of the account's own that had been forgotten is watched once more. */
    private Optional<String> first(String id) {
        var said = api.get("/api/v1/statuses/" + id + "/context");
        if (Api.isGone(said)) {
            return Optional.empty();
        }
        var first = api.body(said).path("ancestors").path(0);
        var root = Json.text(first, "id");
        if (!LocalId.isId(root)) {
            return Optional.empty();
        }
        if (hearing.isOwn(first) && memory.thread(root).isEmpty()) {
            var began = Reading.moment(first, "created_at").orElse(hearing.now());
            memory.watch(
                    Watched.own(root, root, began, first.path("replies_count").longValue(0)));
        }
        return Optional.of(root);
    }
}
