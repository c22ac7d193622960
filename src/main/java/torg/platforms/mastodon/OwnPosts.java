package torg.platforms.mastodon;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import torg.platforms.http.Json;
import torg.platforms.listening.Memory;

/** What the account has written itself lately, because the threads under it are to be watched (methods/accounts#statuses). */
final class OwnPosts {
    private static final int PAGES = 4;
    private static final String PAGE = "40";
    private static final String LOOKED = "looked";

    /** Notifications are asked for at every poll; this is for what they miss, and the server counts our calls. */
    private static final Duration PAUSE = Duration.ofSeconds(30);

    /** @param root empty where it has to be looked for */
    private record Begun(Instant at, String root) {}

    private final Api api;
    private final Memory memory;
    private final Hearing hearing;
    private final Roots roots;
    private final Map<String, Begun> begun = new HashMap<>();
    private final Map<String, Long> replies = new HashMap<>();
    private final Set<String> seen = new HashSet<>();

    OwnPosts(Api api, Memory memory, Hearing hearing, Roots roots) {
        this.api = api;
        this.memory = memory;
        this.hearing = hearing;
        this.roots = roots;
    }

    void look() {
        if (!memory.due(LOOKED, PAUSE, hearing.now())) {
            return;
        }
        var first = memory.mark(LOOKED).isEmpty();
        var before = "";
        for (var pages = 0; pages < (first ? PAGES : 1); pages++) {
            var page = ask(before);
            before = read(page);
            if (before.isEmpty()) {
                break;
            }
        }
        replies.forEach(this::watch);
        memory.time(LOOKED, hearing.now());
    }

    private JsonNode ask(String before) {
        var parameters = new ArrayList<>(List.of("limit", PAGE, "exclude_reblogs", "true"));
        if (!before.isEmpty()) {
            parameters.addAll(List.of("max_id", before));
        }
        return api.list(api.get("/api/v1/accounts/" + hearing.self() + "/statuses", parameters.toArray(String[]::new)));
    }

    /** @return before which to go on; empty where nothing older concerns us, or the server turns no pages */
    private String read(JsonNode page) {
        var oldest = "";
        for (var shown : page) {
            var id = Json.text(status(shown), "id");
            var at = Reading.moment(status(shown), "created_at").orElse(hearing.now());
            if (!at.isAfter(memory.horizon()) || !seen.add(id) || !LocalId.isId(id)) {
                return "";
            }
            oldest = id;
            if (hearing.isOwn(status(shown))) {
                count(status(shown), id, at);
            }
        }
        return oldest;
    }

    /** snac shows a status that somebody has shared as theirs, with the status itself inside. */
    private static JsonNode status(JsonNode shown) {
        return shown.path("reblog").isObject() ? shown.path("reblog") : shown;
    }

    /**
     * An own answer in an own thread is counted with it, and one to oneself is found with it; in somebody else's thread, only
     * what is under it concerns us.
     */
    private void count(JsonNode status, String id, Instant at) {
        var parent = Json.text(status, "in_reply_to_id");
        var thread = roots.own(parent);
        var toOneself = Json.text(status, "in_reply_to_account_id").equals(hearing.self());
        if (thread.isPresent() || !toOneself) {
            begun.put(id, new Begun(at, parent.isEmpty() ? id : ""));
            replies.merge(thread.orElse(id), status.path("replies_count").longValue(0), Long::sum);
        }
    }

    private void watch(String id, long count) {
        var began = begun.get(id);
        memory.watched(id).ifPresentOrElse(thread -> memory.watch(thread.counting(count)), () -> {
            if (began != null) {
                memory.watch(Threads.own(id, began.root(), began.at()).counted(count));
            }
        });
    }
}
