package torg.platforms.x;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import tools.jackson.databind.JsonNode;
import torg.platforms.http.Json;
import torg.platforms.http.Said;
import torg.platforms.listening.Memory;

/**
 * GET /2/dm_events, the newest first (docs.x.com/x-api/direct-messages/lookup/quickstart, read 2026-11-22). Fifteen questions
 * in a quarter of an hour and a cent a message, so few are asked for at once and seldom; messages within X's encrypted chat
 * are not among them.
 */
final class Messages {
    private static final Duration PAUSE = Duration.ofMinutes(2);
    private static final Duration ALWAYS_AGAIN = Duration.ofMinutes(15);
    /** Until when messages were read. */
    private static final String READ = "lettered";
    /** When they may be asked for again. */
    private static final String NOT_BEFORE = "letters";

    private static final int PAGES = 10;
    private static final String FEW = "10";
    private static final String MANY = "100";

    private final Account account;
    private final Memory memory;
    private final Hearing hearing;

    Messages(Account account, Memory memory, Hearing hearing) {
        this.account = account;
        this.memory = memory;
        this.hearing = hearing;
    }

    void listen() {
        if (hearing.now().isBefore(memory.time(NOT_BEFORE))) {
            return;
        }
        var page = "";
        for (var pages = 0; pages < PAGES; pages++) {
            var said = ask(page);
            if (said instanceof Said.Wait wait) {
                memory.time(NOT_BEFORE, wait.until()); // nothing else has to wait for it
                return;
            }
            var body = Denial.orFault(said, hearing.now());
            if (!body.path("meta").isObject()) {
                throw Denial.tryAgain(hearing.now().plusSeconds(30));
            }
            page = Json.text(body.path("meta"), "next_token");
            if (!hear(body) || page.isEmpty()) {
                break;
            }
        }
        memory.time(READ, hearing.now());
        memory.time(NOT_BEFORE, hearing.now().plus(PAUSE));
    }

    private Said ask(String page) {
        var query = new LinkedHashMap<String, String>();
        query.put("dm_event.fields", "attachments,created_at,dm_conversation_id,sender_id,text");
        query.put("event_types", "MessageCreate");
        query.put("expansions", "attachments.media_keys,sender_id");
        query.put("media.fields", Listening.MEDIA);
        query.put("user.fields", "name,username");
        query.put("max_results", page.isEmpty() ? FEW : MANY);
        if (!page.isEmpty()) {
            query.put("pagination_token", page);
        }
        return account.get("/dm_events", query, Price.MESSAGE_READ);
    }

    /** @return whether there may be more that was not heard */
    private boolean hear(JsonNode body) {
        var from = hearing.since(READ).minus(ALWAYS_AGAIN);
        var oldest = Instant.MAX;
        for (var message : body.path("data")) {
            var at = Reading.moment(message, "created_at").orElse(hearing.now());
            oldest = at.isBefore(oldest) ? at : oldest;
            if (!at.isBefore(from)) {
                hearing.hearMessage(message, body.path("includes"));
            }
        }
        return oldest.isAfter(from) && !oldest.equals(Instant.MAX);
    }
}
