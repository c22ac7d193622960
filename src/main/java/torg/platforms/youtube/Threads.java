package torg.platforms.youtube;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import torg.platforms.http.Json;
import torg.platforms.http.Said;
import torg.platforms.listening.Memory;
import torg.platforms.listening.Pace;
import torg.platforms.listening.Watched;

/**
 * Listens to what is said under the channel's films and about the channel (commentThreads.list and comments.list, read
 * 2026-11-22). Nobody calls, so we look: often at what is new, now and then at everything of the last thirty days, where
 * changes, new answers to old comments and gaps show.
 */
final class Threads {
    private static final int PAGES = 20;
    static final String PAGE = "50";
    private static final int THREADS_AT_ONCE = 20;
    private static final int REPLY_PAGES = 10;
    private static final int LOOKED_FOR_AT_ONCE = 20;
    static final String LIST = "youtube#commentThreadListResponse";
    static final String COMMENTS = "youtube#commentListResponse";

    private static final String FILM = "film";
    private static final String LOOKED = "looked";
    /** Until when the beginnings of threads have been told. */
    private static final String HEARD = "heard";
    /** Where threads are being read backwards, page by page: from where, and when the newest began. */
    private static final String PAGE_LEFT = "page";

    private static final String NEWEST = "newest";
    private static final Duration BUSY = Duration.ofHours(1);
    private static final Duration OFTEN = Duration.ofMinutes(1);
    private static final Duration SELDOM = Duration.ofMinutes(5);
    /** What was changed in an old thread is found later than in a new one. */
    private static final Pace PACE =
            new Pace(Duration.ofMinutes(30), Duration.ofMinutes(30), Duration.ofHours(6), Duration.ofDays(1));

    private static final Duration OVERLAP = Duration.ofHours(1);
    private static final Duration WHOLLY = Duration.ofMinutes(10);

    private final Account account;
    private final Memory memory;
    private final Hearing hearing;
    private final Map<String, Long> sentAlong = new HashMap<>();

    Threads(Account account, Memory memory, Hearing hearing) {
        this.account = account;
        this.memory = memory;
        this.hearing = hearing;
    }

    /** @return whether there is more to be read at once */
    boolean listen() {
        var now = hearing.now();
        if (!isDue(now)) {
            return false;
        }
        var wholly = memory.mark(PAGE_LEFT).isEmpty() && memory.due("wholly", WHOLLY, now);
        var more = wholly ? readAll() : readNew();
        more |= askForReplies();
        new HeldBack(account, memory, hearing).listen();
        memory.time(LOOKED, now);
        return more;
    }

    /** Every look costs of a quota that all of the city's channels share: a minute while people talk, five while they do not. */
    private boolean isDue(Instant now) {
        var pause = memory.due(Hearing.NEWS, BUSY, now) ? SELDOM : OFTEN;
        return memory.mark(PAGE_LEFT).isPresent() || memory.due(LOOKED, pause, now);
    }

    private void left(String page, Instant newest) {
        memory.mark(PAGE_LEFT, page);
        memory.time(NEWEST, newest);
    }

    /** Everything back to the horizon, so that what is missing shows; where that is too much, the newest of it. */
    private boolean readAll() {
        var seen = new HashSet<String>();
        var page = "";
        var newest = memory.since(HEARD);
        for (var pages = 0; pages < PAGES; pages++) {
            var answer = Refusal.orFault(ask(page), account.clock());
            var read = read(answer, seen);
            newest = read.isAfter(newest) ? read : newest;
            page = Json.text(answer, "nextPageToken");
            if (page.isEmpty() || read.isBefore(memory.horizon())) {
                missing(seen);
                memory.time(HEARD, newest);
                memory.time("wholly", hearing.now());
                return false;
            }
        }
        memory.time("wholly", hearing.now());
        left(page, newest);
        return true;
    }

    private boolean readNew() {
        var page = memory.mark(PAGE_LEFT).orElse("");
        var newest = memory.since(page.isEmpty() ? HEARD : NEWEST);
        var known = memory.since(HEARD).minus(OVERLAP);
        for (var pages = 0; pages < PAGES; pages++) {
            var said = ask(page);
            if (!page.isEmpty()
                    && said instanceof Said.No no
                    && Refusal.reason(no).equals("invalidPageToken")) {
                memory.mark(PAGE_LEFT, ""); // from the newest again, next time
                return false;
            }
            var answer = Refusal.orFault(said, account.clock());
            var read = read(answer, new HashSet<>());
            newest = read.isAfter(newest) ? read : newest;
            page = Json.text(answer, "nextPageToken");
            if (page.isEmpty() || read.isBefore(known)) {
                memory.time(HEARD, newest);
                memory.mark(PAGE_LEFT, "");
                return false;
            }
        }
        left(page, newest);
        return true;
    }

    private Said ask(String page) {
        var parameters = new ArrayList<>(List.of(
                "part",
                "snippet,replies",
                "allThreadsRelatedToChannelId",
                hearing.self(),
                "order",
                "time",
                "textFormat",
                "plainText",
                "maxResults",
                PAGE));
        if (!page.isEmpty()) {
            parameters.addAll(List.of("pageToken", page));
        }
        return account.ask("commentThreads", LIST, parameters.toArray(String[]::new));
    }

    /** @return when the newest on this page began; by that, and not by the oldest, it is known that all of a page is old */
    private Instant read(JsonNode answer, Set<String> seen) {
        var newest = Instant.EPOCH;
        for (var thread : answer.path("items")) {
            var top = thread.path("snippet").path("topLevelComment");
            var began = Reading.moment(top.path("snippet"), "publishedAt").orElse(hearing.now());
            newest = began.isAfter(newest) ? began : newest;
            if (began.isAfter(memory.horizon())) {
                seen.add(Json.text(thread, "id"));
                read(thread, top, began);
            }
        }
        return newest;
    }

    private void read(JsonNode thread, JsonNode top, Instant began) {
        var id = Json.text(thread, "id");
        var film = Json.text(thread.path("snippet"), "videoId");
        hearing.hear(top, film);
        var along = thread.path("replies").path("comments");
        along.forEach(reply -> hearing.hear(reply, film));
        if (id.isBlank()) {
            return;
        }
        var watched = memory.watched(id).orElseGet(() -> Watched.own(id, began).noting(FILM, film));
        var count = thread.path("snippet").path("totalReplyCount").longValue(0);
        sentAlong.put(id, (long) along.size());
        if (count <= along.size()) {
            stand(watched, count, along);
        } else {
            memory.watch(watched.counting(
                    count)); // more than was sent along: to be asked for, at once when it is another number
        }
    }

    /** All of a thread's replies are known: what stood there before and does not any longer is looked for. */
    private void stand(Watched watched, long count, Iterable<JsonNode> replies) {
        var standing = new LinkedHashSet<String>();
        replies.forEach(reply -> {
            if (!hearing.isOwn(reply) && !Json.text(reply, "id").isBlank()) {
                standing.add(Json.text(reply, "id"));
            }
        });
        for (var reply : watched.standing()) {
            if (!standing.contains(reply) && lookFor(reply) == Found.LATER) {
                standing.add(reply);
            }
        }
        memory.watch(watched.counted(count).swept(hearing.now(), standing));
    }

    /** @return whether more threads wait for it */
    private boolean askForReplies() {
        var due = memory.watched().stream()
                .filter(thread ->
                        thread.counted() > sentAlong.getOrDefault(thread.ref(), 0L) && thread.due(hearing.now(), PACE))
                .toList();
        due.stream().limit(THREADS_AT_ONCE).forEach(this::askForReplies);
        return due.size() > THREADS_AT_ONCE;
    }

    private void askForReplies(Watched thread) {
        var replies = new ArrayList<JsonNode>();
        var page = "";
        for (var pages = 0; pages < REPLY_PAGES; pages++) {
            var said = replies(account, thread.ref(), page);
            if (Refusal.isGone(said)) {
                return; // what began the thread is missing, and is looked for with all others
            }
            var answer = Refusal.orFault(said, account.clock());
            answer.path("items").forEach(reply -> {
                hearing.hear(reply, thread.note(FILM));
                replies.add(reply);
            });
            page = Json.text(answer, "nextPageToken");
            if (page.isEmpty()) {
                stand(thread, thread.counted(), replies);
                return;
            }
        }
        memory.watch(thread.swept(hearing.now()));
    }

    static Said replies(Account account, String thread, String page) {
        var parameters = new ArrayList<>(
                List.of("part", "snippet", "parentId", thread, "textFormat", "plainText", "maxResults", "100"));
        if (!page.isEmpty()) {
            parameters.addAll(List.of("pageToken", page));
        }
        return account.ask("comments", COMMENTS, parameters.toArray(String[]::new));
    }

    /** With the comment that began a thread goes what stood under it. */
    private void missing(Set<String> seen) {
        for (var thread : memory.watched()) {
            if (!seen.contains(thread.ref()) && thread.began().isAfter(memory.horizon())) {
                switch (lookFor(thread.ref())) {
                    case GONE -> {
                        thread.standing().forEach(hearing::hearGone);
                        memory.forget(thread);
                    }
                    case THERE -> memory.forget(thread);
                    case LATER -> {}
                }
            }
        }
    }

    private enum Found {
        GONE,
        /** Kept back; not watched any longer, until it is shown again. */
        THERE,
        /** Enough was looked for; next time. */
        LATER
    }

    /** What is no longer shown may be removed or kept back: only asked for by its name does YouTube tell which. */
    private Found lookFor(String id) {
        if (!hearing.round().mayLookFor(LOOKED_FOR_AT_ONCE)) {
            return Found.LATER;
        }
        if (!isGone(account, id)) {
            return Found.THERE;
        }
        hearing.hearGone(id);
        return Found.GONE;
    }

    private static boolean isGone(Account account, String id) {
        var said = account.ask("comments", COMMENTS, "part", "snippet", "id", id, "textFormat", "plainText");
        return Refusal.isGone(said)
                || Refusal.orFault(said, account.clock()).path("items").isEmpty();
    }
}
