package torg.platforms.youtube;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import torg.platforms.Fault;
import torg.platforms.http.Json;
import torg.platforms.listening.Memory;

/**
 * YouTube keeps back what it takes for an insult or for spam; it has been said to the city all the same
 * (commentThreads.list with moderationStatus, read 2026-11-22).
 */
record HeldBack(Account account, Memory memory, Hearing hearing) {
    private static final Logger log = LoggerFactory.getLogger(HeldBack.class);
    private static final String LOOKED = "held";
    private static final Duration PAUSE = Duration.ofMinutes(30);

    /** A fault here is not worth losing the rest for; one that lasts is met where everything else is read. */
    void listen() {
        if (!memory.due(LOOKED, PAUSE, hearing.now())) {
            return;
        }
        memory.time(LOOKED, hearing.now());
        try {
            read("heldForReview");
            read("likelySpam");
        } catch (Fault passing) {
            log.debug("What is held back could not be read; in half an hour again");
        }
    }

    private void read(String status) {
        var answer = account.required(
                "commentThreads",
                Threads.LIST,
                "part",
                "snippet,replies",
                "allThreadsRelatedToChannelId",
                hearing.self(),
                "moderationStatus",
                status,
                "textFormat",
                "plainText",
                "maxResults",
                Threads.PAGE);
        for (var thread : answer.path("items")) {
            var film = Json.text(thread.path("snippet"), "videoId");
            hearing.hear(thread.path("snippet").path("topLevelComment"), film);
            thread.path("replies").path("comments").forEach(reply -> hearing.hear(reply, film));
        }
    }
}
