package torg.platforms.x;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import torg.platforms.arrivals.Slice;
import torg.platforms.http.Json;
import torg.platforms.http.Said;
import torg.platforms.listening.Memory;
import torg.platforms.listening.Pace;
import torg.platforms.listening.Round;
import torg.platforms.listening.Watched;

/**
 * One round of listening, by four ways because none tells all: who names the account, what is said in its conversations, what
 * was changed or removed of what was heard, and what is said to it alone. X files what it finds late under the time it was
 * written, so each way begins a little before where it ended; what is read twice in a day is paid once (read 2026-11-22).
 */
final class Listening {
    private static final Duration ALWAYS_AGAIN = Duration.ofMinutes(15);
    private static final Duration MARGIN = Duration.ofMinutes(2);
    private static final String FIELDS = "attachments,author_id,conversation_id,created_at,display_text_range,"
            + "edit_history_tweet_ids,entities,lang,note_tweet,referenced_tweets";
    /** Until when it was heard who named the account. */
    private static final String HEARD = "heard";
    /** Until when the account's own posts were seen. */
    private static final String SPOKEN = "spoken";

    private static final Pace CONVERSATION =
            new Pace(Duration.ofMinutes(1), Duration.ofMinutes(10), Duration.ofHours(1), Duration.ofHours(1));
    /** Each look at a post is paid for, though once in a day only. */
    private static final Pace POST =
            new Pace(Duration.ofMinutes(10), Duration.ofHours(1), Duration.ofDays(1), Duration.ofDays(1));
    /** What is told of a picture or film (docs.x.com/x-api/fundamentals/data-dictionary, read 2026-11-22). */
    static final String MEDIA = "alt_text,media_key,preview_image_url,type,url,variants";

    private static final int PAGES = 8;
    private static final int TOGETHER = 10;
    private static final int SWEEPS = 5;
    private static final int LOOKED_FOR_AT_ONCE = 100;

    private final Account account;
    private final String self;
    private final Memory memory;
    private final Hearing hearing;
    private final Round round;
    private final Instant now;

    Listening(Account account, String self, Memory memory, Clock clock) {
        this.account = account;
        this.self = self;
        this.memory = memory;
        this.now = clock.instant();
        this.round = new Round(memory, now);
        this.hearing = new Hearing(self, memory, round);
    }

    Slice listen() {
        return round.of(() -> {
            mentions();
            ownPosts();
            var more = sweep();
            lookForChanges();
            new Messages(account, memory, hearing).listen();
            return more;
        });
    }

    /** GET /2/users/:id/mentions (docs.x.com/x-api/posts/timelines/introduction). */
    private void mentions() {
        var query = since(hearing.since(HEARD).minus(ALWAYS_AGAIN));
        pages("/users/" + self + "/mentions", query, "pagination_token", this::hearAll);
        memory.time(HEARD, now);
    }

    /** GET /2/users/:id/tweets: which conversations there are. */
    private void ownPosts() {
        var query = since(hearing.since(SPOKEN).minus(ALWAYS_AGAIN));
        query.put("exclude", "retweets");
        pages(
                "/users/" + self + "/tweets",
                query,
                "pagination_token",
                body -> body.path("data").forEach(this::watchConversation));
        memory.time(SPOKEN, now);
    }

    /** An own answer in somebody else's conversation begins none; who answers it names the account. */
    private void watchConversation(JsonNode post) {
        var id = Reading.first(post);
        if (Json.text(post, "conversation_id").equals(id)
                && Account.isId(id)
                && memory.watched(id).isEmpty()) {
            var began = Reading.moment(post, "created_at").orElse(now);
            memory.watch(Watched.own(id, began));
        }
    }

    /** GET /2/tweets/search/recent, ten conversations in one question of at most 512 signs. @return whether more is due */
    private boolean sweep() {
        var due = memory.watched().stream()
                .filter(one -> one.own() && one.due(now, CONVERSATION))
                .toList();
        for (var from = 0; from < Math.min(due.size(), SWEEPS * TOGETHER); from += TOGETHER) {
            sweep(due.subList(from, Math.min(from + TOGETHER, due.size())));
        }
        return due.size() > SWEEPS * TOGETHER;
    }

    private void sweep(List<Watched> conversations) {
        var earliest = conversations.stream()
                .map(Watched::swept)
                .min(Instant::compareTo)
                .orElse(now);
        var query = since(earliest.isAfter(memory.horizon()) ? earliest.minus(ALWAYS_AGAIN) : memory.horizon());
        query.put(
                "query",
                conversations.stream()
                                .map(one -> "conversation_id:" + one.ref())
                                .collect(Collectors.joining(" OR ", "(", ")"))
                        + " -from:" + self + " -is:retweet");
        pages("/tweets/search/recent", query, "next_token", this::hearAll);
        conversations.forEach(one -> memory.watch(one.swept(now)));
    }

    /** GET /2/tweets?ids=: what is not there any more is named among the errors. */
    private void lookForChanges() {
        var due = memory.watched().stream()
                .filter(one -> !one.own() && one.due(now, POST))
                .limit(LOOKED_FOR_AT_ONCE)
                .collect(
                        Collectors.toMap(one -> one.note(Hearing.LATEST), one -> one, (a, b) -> a, LinkedHashMap::new));
        if (due.isEmpty()) {
            return;
        }
        var body = lookup(due.keySet());
        var changed = new ArrayList<String>();
        for (var post : body.path("data")) {
            var history = post.path("edit_history_tweet_ids");
            var latest = history.path(history.size() - 1).stringValue("");
            if (Account.isId(latest) && !latest.equals(Json.text(post, "id"))) {
                changed.add(latest);
            }
        }
        due.values().forEach(one -> memory.watch(one.swept(now)));
        for (var error : body.path("errors")) {
            var gone = due.get(Json.text(error, "resource_id"));
            if (gone != null && Json.text(error, "type").endsWith("/resource-not-found")) {
                hearing.hearGone(gone);
            }
        }
        if (!changed.isEmpty()) {
            hearAll(lookup(changed));
        }
    }

    private JsonNode lookup(Iterable<String> ids) {
        var query = asking();
        query.put("ids", String.join(",", ids));
        var body = Denial.orFault(account.get("/tweets", query, Price.POST_READ), now);
        if (!body.path("data").isArray() && !body.path("errors").isArray()) {
            throw Denial.tryAgain(now.plusSeconds(30));
        }
        return body;
    }

    private void hearAll(JsonNode body) {
        body.path("data").forEach(post -> hearing.hear(post, body.path("includes")));
    }

    private void pages(String path, Map<String, String> query, String token, Consumer<JsonNode> each) {
        for (var pages = 0; pages < PAGES; pages++) {
            Said said = account.get(path, query, Price.POST_READ);
            var body = Denial.orFault(said, now);
            if (!body.path("meta").isObject()) {
                throw Denial.tryAgain(now.plusSeconds(30)); // a yes that is no answer is not silence
            }
            each.accept(body);
            var next = Json.text(body.path("meta"), "next_token");
            if (next.isEmpty()) {
                return;
            }
            query.put(token, next);
        }
    }

    /** Times are told in whole seconds, and not before what X still searches. */
    private Map<String, String> since(Instant from) {
        var earliest = memory.horizon().plus(MARGIN);
        var query = asking();
        query.put("max_results", "100");
        query.put(
                "start_time",
                (from.isBefore(earliest) ? earliest : from)
                        .truncatedTo(ChronoUnit.SECONDS)
                        .toString());
        return query;
    }

    private static Map<String, String> asking() {
        var query = new LinkedHashMap<String, String>();
        query.put("tweet.fields", FIELDS);
        query.put("expansions", "attachments.media_keys,author_id,referenced_tweets.id");
        query.put("media.fields", MEDIA);
        query.put("user.fields", "name,username");
        return query;
    }
}
