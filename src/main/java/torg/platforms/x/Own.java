package torg.platforms.x;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import torg.platforms.http.Json;

/**
 * Finds what the account itself has said. X keeps no key of ours, so a post is known by its words, by what it answers, and by
 * not being older than its order; X refuses the same words in the same place, so there is never a second one.
 */
final class Own {
    private static final int PAGES = 3;

    /** X tells whole seconds, and its clock need not be ours. */
    private static final Duration CLOCKS_DIFFER = Duration.ofSeconds(2);

    private final Account account;
    private final String self;
    private final Instant now;

    Own(Account account, String self, Instant now) {
        this.account = account;
        this.self = self;
        this.now = now;
    }

    /** @return its id */
    Optional<String> find(String text, Optional<String> parent, Instant ordered) {
        var from = ordered.truncatedTo(ChronoUnit.SECONDS).minus(CLOCKS_DIFFER);
        var query = new LinkedHashMap<String, String>();
        query.put(
                "tweet.fields",
                "created_at,display_text_range,edit_history_tweet_ids,entities,note_tweet,referenced_tweets");
        query.put("exclude", "retweets");
        query.put("max_results", "100");
        query.put("start_time", from.toString());
        for (var pages = 0; pages < PAGES; pages++) {
            var body = Denial.orFault(account.get("/users/" + self + "/tweets", query, Price.POST_READ), now);
            if (!body.path("meta").isObject()) {
                throw Denial.tryAgain(now.plusSeconds(30));
            }
            for (var post : body.path("data")) {
                if (isIt(post, text, parent, from)) {
                    return Optional.of(Reading.first(post)).filter(Account::isId);
                }
            }
            var next = Json.text(body.path("meta"), "next_token");
            if (next.isEmpty()) {
                return Optional.empty();
            }
            query.put("pagination_token", next);
        }
        return Optional.empty();
    }

    private static boolean isIt(JsonNode post, String text, Optional<String> parent, Instant from) {
        return Reading.parent(post).equals(parent)
                && Prose.says(post, text)
                && Reading.moment(post, "created_at")
                        .filter(at -> !at.isBefore(from))
                        .isPresent();
    }
}
