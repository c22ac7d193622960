package torg.platforms.bluesky;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import torg.platforms.http.Json;
import torg.platforms.listening.Memory;
import torg.platforms.listening.Watched;

/** What the account has written itself lately, because the threads under it are to be watched. */
final class OwnPosts {
    private static final int PAGES = 4;
    private static final String PAGE = "50";
    private static final String LOOKED = "looked";
    private static final String SPOKEN = "spoken";
    private static final Duration OVERLAP = Duration.ofHours(1);

    /** Notifications are asked for at every poll; this is for what they miss, and the network counts our calls. */
    private static final Duration PAUSE = Duration.ofSeconds(30);

    private final Account account;
    private final Memory memory;
    private final Hearing hearing;
    private final Map<String, Instant> begun = new HashMap<>();
    private final Map<String, Long> replies = new HashMap<>();

    OwnPosts(Account account, Memory memory, Hearing hearing) {
        this.account = account;
        this.memory = memory;
        this.hearing = hearing;
    }

    void look() {
        if (!memory.due(LOOKED, PAUSE, hearing.now())) {
            return;
        }
        memory.time(LOOKED, hearing.now());
        var known = memory.since(SPOKEN).minus(OVERLAP);
        var page = "";
        for (var pages = 0; pages < PAGES; pages++) {
            var said = ask(page);
            if (said instanceof Said.No no && no.is("InvalidRequest") && hasNeverSpoken()) {
                return; // an account so new that the network has not heard of it
            }
            var answer = said.orFault();
            var oldest = read(answer.path("feed"));
            page = Json.text(answer, "cursor");
            if (page.isEmpty() || oldest.isBefore(known)) {
                break;
            }
        }
        replies.forEach(this::watch);
    }

    private boolean hasNeverSpoken() {
        return !memory.since(SPOKEN).isAfter(memory.horizon());
    }

    private Said ask(String page) {
        var method = "app.bsky.feed.getAuthorFeed";
        return page.isEmpty()
                ? account.ask(method, "actor", hearing.self(), "filter", "posts_with_replies", "limit", PAGE)
                : account.ask(
                        method, "actor", hearing.self(), "filter", "posts_with_replies", "limit", PAGE, "cursor", page);
    }

    /** @return when the oldest on this page was written */
    private Instant read(JsonNode feed) {
        var oldest = hearing.now();
        for (var item : feed) {
            var post = item.path("post");
            if (hearing.isOwn(post) && !item.has("reason")) { // with a reason it is shared once more, out of its order
                var at = Reading.moment(post, "indexedAt").orElse(hearing.now());
                oldest = at.isBefore(oldest) ? at : oldest;
                memory.time(SPOKEN, at.isAfter(memory.since(SPOKEN)) ? at : memory.since(SPOKEN));
                count(post, at);
            }
        }
        return oldest;
    }

    /** An own answer in an own thread is counted with it; in somebody else's thread, only what is under it concerns us. */
    private void count(JsonNode post, Instant at) {
        var uri = Json.text(post, "uri");
        var root = Json.text(post.path("record").path("reply").path("root"), "uri");
        var ofOwnThread = root.startsWith("at://" + hearing.self() + "/");
        if (!ofOwnThread && at.isAfter(memory.horizon()) && AtUri.of(uri).isPresent()) {
            begun.put(uri, at);
        }
        replies.merge(ofOwnThread ? root : uri, post.path("replyCount").longValue(0), Long::sum);
    }

    private void watch(String uri, long count) {
        var began = begun.get(uri);
        memory.watched(uri).ifPresentOrElse(thread -> memory.watch(thread.counting(count)), () -> {
            if (began != null) {
                memory.watch(Watched.own(uri, began).counted(count));
            }
        });
    }
}
