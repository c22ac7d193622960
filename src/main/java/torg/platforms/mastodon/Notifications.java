package torg.platforms.mastodon;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import torg.platforms.http.Json;
import torg.platforms.listening.Memory;
import torg.platforms.listening.Watched;

/**
 * What the server tells the account it was spoken to: answers and mentions (docs.joinmastodon.org/methods/notifications).
 * Forwards from the last one known; the first time backwards, as far as the horizon.
 */
final class Notifications {
    private static final int PAGES = 3;
    private static final String PAGE = "80";
    /** The notification up to which everything has been told, and none is still on its way. */
    private static final String HEARD = "heard";
    /** The notification before which older ones are still to be read, from the first time that was listened. */
    private static final String BACKWARDS = "backwards";

    static final Set<String> SPOKEN_TO = Set.of("mention", "quote");

    /** A server that works at many things at once may file one behind another that it has shown already. */
    private static final Duration ALWAYS_AGAIN = Duration.ofMinutes(2);

    private final Api api;
    private final Memory memory;
    private final Hearing hearing;
    private final Roots roots;

    Notifications(Api api, Memory memory, Hearing hearing, Roots roots) {
        this.api = api;
        this.memory = memory;
        this.hearing = hearing;
        this.roots = roots;
    }

    /** @return whether there is more to be read at once */
    boolean listen() {
        var more = false;
        var heard = memory.mark(HEARD);
        if (heard.isPresent()) {
            more = forwards(heard.get());
        } else {
            var newest = ask();
            read(newest);
            memory.mark(BACKWARDS, last(newest));
        }
        return memory.mark(BACKWARDS).map(this::backwards).orElse(false) || more;
    }

    /** A page may be shorter than what was asked for and not the last one: servers have other limits than ours. */
    private boolean forwards(String from) {
        var after = from;
        for (var pages = 0; pages < PAGES; pages++) {
            var page = ask("min_id", after);
            if (page.isEmpty()) {
                return false;
            }
            read(page);
            after = Json.text(page.path(0), "id");
            if (!LocalId.isId(after)) {
                return false;
            }
        }
        memory.mark(HEARD, after);
        return true;
    }

    private boolean backwards(String from) {
        var before = from;
        for (var pages = 0; pages < PAGES && !before.isEmpty(); pages++) {
            var page = ask("max_id", before);
            read(page);
            before = last(page);
        }
        memory.mark(BACKWARDS, before);
        return !before.isEmpty();
    }

    /** With what the account's own settings keep apart, such as messages of people it does not follow. */
    private JsonNode ask(String... more) {
        var parameters = new ArrayList<>(
                List.of("limit", PAGE, "types[]", "quote", "types[]", "mention", "include_filtered", "true"));
        parameters.addAll(List.of(more));
        return api.list(api.get("/api/v1/notifications", parameters.toArray(String[]::new)));
    }

    /** The oldest of a page, from which to go on; empty where nothing is there or nothing of it concerns us any more. */
    private String last(JsonNode page) {
        var oldest = page.path(page.size() - 1);
        var id = Json.text(oldest, "id");
        return at(oldest).isAfter(memory.horizon()) && LocalId.isId(id) ? id : "";
    }

    private void read(JsonNode page) {
        for (var notification : page) {
            if (SPOKEN_TO.contains(Json.text(notification, "type"))
                    && at(notification).isAfter(memory.horizon())) {
                hear(notification.path("status"));
            }
        }
        settled(page);
    }

    /** The newest that is old enough for nothing to come before it any more. */
    private void settled(JsonNode page) {
        var old = hearing.now().minus(ALWAYS_AGAIN);
        for (var notification : page) {
            var id = Json.text(notification, "id");
            if (at(notification).isBefore(old) && LocalId.isId(id)) {
                if (memory.mark(HEARD).isEmpty() || memory.mark(BACKWARDS).isEmpty()) {
                    memory.mark(HEARD, id);
                }
                return;
            }
        }
    }

    private Instant at(JsonNode notification) {
        return Reading.moment(notification, "created_at").orElse(hearing.now());
    }

    private void hear(JsonNode status) {
        if (!hearing.isNews(status)) {
            return;
        }
        var id = Json.text(status, "id");
        var root = roots.of(status);
        hearing.hear(status, root);
        var inOwnThread = memory.watched(root).filter(Watched::own).isPresent()
                || roots.own(Json.text(status, "in_reply_to_id")).isPresent();
        if (!inOwnThread) {
            var began = Reading.moment(status, "created_at").orElse(hearing.now());
            memory.watch(Watched.others(id, began).swept(hearing.now(), Set.of(id)));
        }
    }
}
