package torg.platforms.mastodon;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import torg.platforms.http.Json;
import torg.platforms.listening.Memory;
import torg.platforms.listening.Pace;
import torg.platforms.listening.Round;
import torg.platforms.listening.Watched;

/**
 * Looks through the threads that are watched (methods/statuses#context), because notifications are not enough: there are
 * none for answers that name only somebody else, nor for what is changed or removed.
 */
final class Threads {
    private static final int AT_ONCE = 6;
    private static final int LOOKED_FOR_AT_ONCE = 12;
    private static final int BRANCHES = 6;
    private static final String ROOT = "root";

    private final Api api;
    private final Memory memory;
    private final Hearing hearing;
    private final Roots roots;
    private final Round round;
    private int branches;

    Threads(Api api, Memory memory, Hearing hearing, Roots roots) {
        this.api = api;
        this.memory = memory;
        this.hearing = hearing;
        this.round = hearing.round();
        this.roots = roots;
    }

    /** @return whether there is more to be looked through at once */
    boolean sweep() {
        return round.sweep(thread -> !isSilent(thread), Pace.LIVELY, AT_ONCE, thread -> {
            if (thread.own()) {
                lookThrough(thread);
            } else {
                lookAt(thread);
            }
        });
    }

    /** @param root where the thread began that it stands in; empty while that is not known */
    static Watched own(String id, String root, Instant began) {
        return Watched.own(id, began).noting(ROOT, root);
    }

    /** Empty while it is not known. */
    static String root(Watched thread) {
        return thread.note(ROOT);
    }

    /** Nothing comes under a status that nobody has answered without the count telling. */
    private static boolean isSilent(Watched thread) {
        return thread.own() && thread.counted() == 0 && thread.seen().isEmpty();
    }

    private void lookAt(Watched single) {
        var said = api.get("/api/v1/statuses/" + single.ref());
        if (Api.isGone(said)) {
            hearing.hearGone(single.ref());
            memory.forget(single);
            return;
        }
        var status = api.one(said);
        if (hearing.isNews(status)) {
            hearing.hear(status, roots.of(status));
        }
        memory.watch(single.swept(hearing.now(), Set.of(single.ref())));
    }

    private void lookThrough(Watched thread) {
        var said = api.get("/api/v1/statuses/" + thread.ref() + "/context");
        if (Api.isGone(said)) {
            memory.forget(thread); // removed by the city itself; the answers to it still stand, each under nothing
            return;
        }
        var context = api.body(said);
        var above = Json.text(context.path("ancestors").path(0), "id");
        var root = LocalId.isId(above) ? above : thread.ref();
        var own = thread.noting(ROOT, root);
        var standing = new LinkedHashSet<String>();
        stand(context.path("descendants"), root, standing);
        thread.standing().stream().filter(id -> !standing.contains(id)).forEach(id -> lookFor(id, standing));
        memory.watch(own.swept(hearing.now(), standing));
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
        if (!round.mayLookFor(LOOKED_FOR_AT_ONCE)) {
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
