package torg.platforms.x;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import torg.platforms.http.Json;

/**
 * Finds a message that the account itself has sent (GET /2/dm_conversations/with/:participant_id/dm_events). X takes the same
 * words twice here, so one that is found is known to be this order's only by not being older.
 */
final class OwnLetters {
    private static final Duration CLOCKS_DIFFER = Duration.ofSeconds(2);

    private final Account account;
    private final String self;
    private final Instant now;

    OwnLetters(Account account, String self, Instant now) {
        this.account = account;
        this.self = self;
        this.now = now;
    }

    /** @return its id */
    Optional<String> find(String other, String text, Instant ordered) {
        var from = ordered.truncatedTo(ChronoUnit.SECONDS).minus(CLOCKS_DIFFER);
        var query = Map.of(
                "dm_event.fields", "created_at,sender_id,text", "event_types", "MessageCreate", "max_results", "20");
        var body = Denial.orFault(
                account.get("/dm_conversations/with/" + other + "/dm_events", query, Price.MESSAGE_READ), now);
        if (!body.path("meta").isObject()) {
            throw Denial.tryAgain(now.plusSeconds(30));
        }
        for (var message : body.path("data")) {
            if (isIt(message, text, from)) {
                return Optional.of(Json.text(message, "id")).filter(Account::isId);
            }
        }
        return Optional.empty();
    }

    private boolean isIt(JsonNode message, String text, Instant from) {
        return Json.text(message, "sender_id").equals(self)
                && Prose.says(message, text)
                && Reading.moment(message, "created_at")
                        .filter(at -> !at.isBefore(from))
                        .isPresent();
    }
}
