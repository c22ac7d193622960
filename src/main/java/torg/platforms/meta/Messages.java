package torg.platforms.meta;

import java.time.Duration;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import torg.platforms.Way;
import torg.platforms.http.Json;
import torg.platforms.listening.Memory;

/**
 * What people write to the account alone (developers.facebook.com/docs/graph-api/reference/page/conversations and
 * .../conversation, read 2026-11-22). Each person's messages are one conversation, whatever the site calls it: a call that
 * tells of a message names the person and not the conversation.
 */
final class Messages {
    private static final Duration OVERLAP = Duration.ofMinutes(10);
    /** Until when messages have been told. */
    private static final String TOLD = "messages";

    private static final int MOST_PAGES = 8;
    private static final String WANTED = "id,updated_time,messages.limit(100){id,message,created_time,from,"
            + "attachments{mime_type,name,image_data,video_data,file_url}}";

    private final Graph graph;
    private final Memory memory;
    private final Hearing hearing;

    Messages(Graph graph, Memory memory, Hearing hearing) {
        this.graph = graph;
        this.memory = memory;
        this.hearing = hearing;
    }

    /** An application that may not read messages hears the rest all the same. */
    void listen() {
        var account = hearing.account();
        var since = memory.since(TOLD).minus(OVERLAP);
        var newest = memory.since(TOLD);
        var after = Optional.<String>empty();
        for (var page = 0; page < MOST_PAGES; page++) {
            var parameters = new LinkedHashMap<String, String>();
            parameters.put("platform", hearing.tongue().platform());
            parameters.put("fields", WANTED);
            parameters.put("limit", "25");
            after.ifPresent(cursor -> parameters.put("after", cursor));
            var said = graph.get(account, account.page() + "/conversations", parameters);
            if (Refusals.isPermission(said)) {
                return;
            }
            var list = graph.list(said);
            var old = false;
            for (var conversation : list.path("data")) {
                var touched =
                        Reading.moment(Json.text(conversation, "updated_time")).orElse(hearing.now());
                old |= touched.isBefore(since);
                if (!touched.isBefore(since)) {
                    conversation.path("messages").path("data").forEach(this::hear);
                    newest = Comparator.<java.time.Instant>naturalOrder().compare(newest, touched) < 0
                            ? touched
                            : newest;
                }
            }
            after = Optional.of(Json.text(list.path("paging").path("cursors"), "after"))
                    .filter(cursor -> list.path("paging").path("next").isString() && !cursor.isEmpty());
            if (old || after.isEmpty()) {
                break;
            }
        }
        memory.time(TOLD, newest);
    }

    private void hear(JsonNode message) {
        var id = Json.text(message, "id");
        var person = Json.text(message.path("from"), "id");
        var at = Reading.moment(Json.text(message, "created_time"));
        if (id.isBlank() || person.isBlank() || at.isEmpty() || at.get().isBefore(memory.horizon())) {
            return;
        }
        hearing.hear(Way.MESSAGE, Tongue.MESSAGE + id, Tongue.PERSON + person, Optional.empty(), "", message);
    }
}
