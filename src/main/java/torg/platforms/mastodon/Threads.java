package torg.platforms.mastodon;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import torg.platforms.Fault;
import torg.platforms.http.Json;

/**
 * Looks through the threads that are watched (methods/statuses#context), because notifications are not enough: there are
 * none for answers that name only somebody else, nor for what is changed or removed.
 */
final class Threads {
    private static final int AT_ONCE = 6;
    private static final int LOOKED_FOR_AT_ONCE = 12;
    private static final int BRANCHES = 6;

    private final Api api;
    private final Memory memory;
    private final Hearing hearing;
    private final Roots roots;
    private int lookedFor;
    private int branches;

    Threads(Api api, Memory memory, Hearing hearing, Roots roots) {
        this.api = api;
        this.memory = memory;
        this.hearing = hearing;
        this.roots = roots;
    }

    /** @return whether there is more to be looked through at once */
    boolean sweep() {
        var due = memory.threads().stream()
                .filter(thread -> thread.due(hearing.now()))
                .sorted(Comparator.comparing(Watched::swept))
                .toList();
        due.stream().limit(AT_ONCE).forEach(this::sweep);
        return due.size() > AT_ONCE;
    }

    /** A thread that the server cannot show does not hold up the others. */
    private void sweep(Watched thread) {
        try {
            if (thread.own()) {
                lookThrough(thread);
            } else {
                lookAt(thread);
            }
        } catch (Fault fault) {
            if (fault.kind() != Fault.Kind.TRY_AGAIN) {
                throw fault;
            }
            memory.watch(thread.missed(hearing.now()));
        }
    }

    private void lookAt(Watched single) {
        var said = api.get("/api/v1/statuses/" + single.id());
        if (Api.isGone(said)) {
            hearing.hearGone(single.id());
            memory.forget(single);
            return;
        }
        var status = api.one(said);
        if (hearing.isNews(status)) {
            hearing.hear(status, roots.of(status));
        }
        memory.watch(single.swept(hearing.now(), Set.of(single.id())));
    }

    private void lookThrough(Watched thread) {
        var said = api.get("/api/v1/statuses/" + thread.id() + "/context");
        if (Api.isGone(said)) {
            memory.forget(thread); // removed by the city itself; the answers to it still stand, each under nothing
            return;
        }
        var context = api.body(said);
        var above = Json.text(context.path("ancestors").path(0), "id");
        var root = LocalId.isId(above) ? above : thread.id();
        var standing = new LinkedHashSet<String>();
        stand(context.path("descendants"), root, standing);
        thread.seen().stream().filter(id -> !standing.contains(id)).forEach(id -> lookFor(id, standing));
        memory.watch(thread.under(root).swept(hearing.now(), standing));
    }

    /** snac shows only what stands directly under a status; who counts more than is shown is asked for what is under that. */
    private void stand(JsonNode statuses, String root, Set<String> standing) {
        var answered = new LinkedHashSet<String>();
        statuses.forEach(status -> answered.add(Json.text(status, "in_reply_to_id")));
        for (var status : statuses) {
            var id = Json.text(status, "id");
            if (LocalId.isId(id) && !hearing.isOwn(status)) {
                standing.add(id);
                hearing.hear(status, root);
            }
            if (LocalId.isId(id)
                    && status.path("replies_count").longValue(0) > 0
                    && !answered.contains(id)
                    && branches++ < BRANCHES) {
                var below = api.get("/api/v1/statuses/" + id + "/context");
                stand(Api.isGone(below) ? Json.object() : api.body(below).path("descendants"), root, standing);
            }
        }
    }

    /**
     * What is no longer shown may be removed, or hidden from us, or under something removed: only the status itself can
     * tell. What exists all the same is not watched any longer.
     */
    private void lookFor(String id, Set<String> standing) {
        if (lookedFor++ >= LOOKED_FOR_AT_ONCE) {
            standing.add(id); // next time
            return;
        }
        var said = api.get("/api/v1/statuses/" + id);
        if (Api.isGone(said)) {
            hearing.hearGone(id);
        } else {
            api.one(said);
        }
    }
}
