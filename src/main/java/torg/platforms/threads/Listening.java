package torg.platforms.threads;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import torg.platforms.Fault;
import torg.platforms.arrivals.Landed;
import torg.platforms.http.Json;
import torg.platforms.http.Said;
import torg.platforms.listening.Memory;
import torg.platforms.listening.Pace;
import torg.platforms.listening.Round;
import torg.platforms.listening.Watched;

/**
 * One round of listening: who names the account (developers.facebook.com/docs/threads/threads-mentions), what it has posted
 * (.../reference/media-retrieval) and what is said under that (.../reference/reply-management; all read 2026-11-22). Never
 * the account's own voice.
 */
final class Listening {
    private static final int AT_ONCE = 10;
    private static final int LOOKED_FOR_AT_ONCE = 25;
    private static final int PAGES = 20;
    private static final int FEW_PAGES = 3;
    private static final String PAGE = "100";
    private static final String LOOKED = "looked";
    private static final Duration BREATH = Duration.ofSeconds(30);

    private final Account account;
    private final Memory memory;
    private final String self;
    private final Round round;
    private final Instant now;

    /** @param self the account's own name */
    Listening(Account account, Memory memory, Round round, String self) {
        this.account = account;
        this.memory = memory;
        this.self = self;
        this.round = round;
        this.now = round.now();
    }

    /** @return whether there is more to be had at once */
    boolean listen() {
        if (memory.due(LOOKED, BREATH, now)) {
            mentions();
            ownPosts();
            memory.time(LOOKED, now);
        }
        return round.sweep(post -> post.own() && !isSilent(post), Pace.LIVELY, AT_ONCE, this::sweep);
    }

    /** Nothing comes under a post that nobody has answered without its being told. */
    private static boolean isSilent(Watched post) {
        return post.counted() == 0 && post.seen().isEmpty();
    }

    /** @param whole whether it was read to its end */
    private record Listed(List<JsonNode> all, boolean whole) {}

    private Listed list(String path, String fields, int pages, String... more) {
        var all = new ArrayList<JsonNode>();
        var after = "";
        for (var page = 0; page < pages; page++) {
            var parameters = new ArrayList<>(List.of("fields", fields, "limit", PAGE));
            parameters.addAll(List.of(more));
            if (!after.isEmpty()) {
                parameters.addAll(List.of("after", after));
            }
            var answer = account.list(account.get(path, parameters.toArray(String[]::new)));
            answer.path("data").forEach(all::add);
            after = Json.text(answer.path("paging").path("cursors"), "after");
            if (after.isEmpty() || !answer.path("paging").has("next")) {
                return new Listed(all, true);
            }
        }
        return new Listed(all, false);
    }

    private void mentions() {
        var listed = list("me/mentions", Reading.FIELDS, FEW_PAGES);
        var ids = new HashSet<String>();
        var oldest = listed.whole() ? Instant.EPOCH : now;
        for (var mention : listed.all()) {
            var at = Reading.time(mention).orElse(now);
            oldest = at.isBefore(oldest) ? at : oldest;
            ids.add(Json.text(mention, "id"));
            if (isFrom(mention) && at.isAfter(memory.horizon())) {
                mentioned(mention, at);
            }
        }
        for (var post : memory.watched()) {
            if (!post.own()
                    && !ids.contains(post.ref())
                    && post.began().isAfter(oldest)
                    && post.due(now, Pace.LIVELY)) {
                round.guarded(post, Pace.LIVELY, () -> sweep(post));
            }
        }
    }

    private void mentioned(JsonNode mention, Instant at) {
        var id = Json.text(mention, "id");
        var standing = new LinkedHashMap<String, String>();
        var watched = memory.watched(id).orElseGet(() -> Watched.others(id, at));
        hear(mention, watched.seen(), standing);
        if (!watched.own()) {
            memory.watch(watched.swept(now, standing));
        }
    }

    /** Somebody else's, and told so that it can be kept. */
    private boolean isFrom(JsonNode said) {
        return Reading.isId(Json.text(said, "id"))
                && !Json.text(said, "username").equalsIgnoreCase(self)
                && !said.path("is_reply_owned_by_me").booleanValue(false);
    }

    private void hear(JsonNode said, Map<String, String> seen, Map<String, String> standing) {
        var id = Json.text(said, "id");
        var version = Reading.version(said);
        if (!version.equals(seen.get(id))) {
            var at = Reading.time(said).orElse(now);
            round.hear(at, new Landed(written(id, version), Json.bytes(Reading.captured(said))));
        }
        standing.put(id, version);
    }

    static String written(String id, String version) {
        return "written|" + id + "|" + version;
    }

    private void ownPosts() {
        for (var post : list("me/threads", "id,timestamp,has_replies", 1).all()) {
            var id = Json.text(post, "id");
            var began = Reading.time(post).orElse(now);
            if (Reading.isId(id) && began.isAfter(memory.horizon())) {
                var watched = memory.watched(id).orElseGet(() -> Watched.own(id, began));
                memory.watch(answered(watched, post.path("has_replies").booleanValue(true)));
            }
        }
    }

    /** Threads tells whether something stands under it, and not how much: the first answer is looked for at once. */
    private static Watched answered(Watched post, boolean now) {
        return now ? post.counting(1) : post.counted(0);
    }

    private void sweep(Watched post) {
        try {
            if (post.own()) {
                conversation(post);
            } else {
                missing(post);
            }
        } catch (Fault fault) {
            if (fault.kind() != Fault.Kind.GONE) {
                throw fault;
            }
            memory.forget(post); // removed by the city itself
        }
    }

    /** Somebody's post that names the account and is listed no more. */
    private void missing(Watched post) {
        var standing = new LinkedHashMap<String, String>();
        post.seen().forEach((id, version) -> lookFor(id, version, standing));
        if (standing.isEmpty()) {
            memory.forget(post);
        } else {
            memory.watch(post.swept(now, standing));
        }
    }

    private void conversation(Watched post) {
        var standing = new LinkedHashMap<String, String>();
        for (var reply : list(post.ref() + "/conversation", Reading.FIELDS, PAGES, "reverse", "false")
                .all()) {
            if (isFrom(reply)) {
                hear(reply, post.seen(), standing);
            }
        }
        post.seen().forEach((id, version) -> {
            if (!standing.containsKey(id)) {
                lookFor(id, version, standing);
            }
        });
        memory.watch(post.swept(now, standing));
    }

    /** What is no longer listed may stand all the same: only asking for it can tell. */
    private void lookFor(String id, String version, Map<String, String> standing) {
        if (!round.mayLookFor(LOOKED_FOR_AT_ONCE)) {
            standing.put(id, version); // next time
            return;
        }
        var said = account.get(id, "fields", "id");
        if (said instanceof Said.No no && Refusals.isGone(no)) {
            round.hear(now, new Landed("removed|" + id, Json.bytes(Reading.gone(id, now))));
        } else if (!(said instanceof Said.No no) || Refusals.isToken(no)) {
            account.one(said);
            standing.put(id, version);
        } else {
            standing.put(id, version); // not ours to ask for, which is not gone
        }
    }
}
