package torg.platforms.mastodon;

import java.util.Optional;
import tools.jackson.databind.JsonNode;
import torg.platforms.http.Json;
import torg.platforms.listening.Memory;

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
        return own(parent).orElseGet(() -> first(id).orElse(parent));
    }

    /** Where the thread began that this stands in, if it stands under something of the account's own and that is known. */
    Optional<String> own(String id) {
        return memory.watched().stream()
                .filter(thread -> thread.own()
                        && (thread.ref().equals(id) || thread.seen().containsKey(id)))
                .map(Threads::root)
                .filter(root -> !root.isEmpty())
                .findFirst();
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
        if (hearing.isOwn(first) && memory.watched(root).isEmpty()) {
            var began = Reading.moment(first, "created_at").orElse(hearing.now());
            memory.watch(Threads.own(root, root, began)
                    .counted(first.path("replies_count").longValue(0)));
        }
        return Optional.of(root);
    }
}
