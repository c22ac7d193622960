package torg.platforms.bluesky;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import torg.platforms.http.Json;
import torg.platforms.listening.Memory;
import torg.platforms.listening.Watched;

/** What the network tells the account it was spoken to: answers, mentions and quotes, the newest first. */
final class Notifications {
    private static final int PAGES = 3;
    private static final String PAGE = "100";
    /** Until when they have been told. */
    private static final String HEARD = "heard";
    /** Where they are being read backwards, page by page: from where, and when the newest was. */
    private static final String PAGE_LEFT = "page";

    private static final String NEWEST = "newest";

    /** A network that lags files what it finds late under the time it was written, behind what has been told. */
    private static final Duration ALWAYS_AGAIN = Duration.ofHours(1);

    private static final Duration WHILE_THERE_IS_NEWS = Duration.ofDays(2);

    private final Account account;
    private final Memory memory;
    private final Hearing hearing;

    Notifications(Account account, Memory memory, Hearing hearing) {
        this.account = account;
        this.memory = memory;
        this.hearing = hearing;
    }

    /** @return whether there is more to be read at once */
    boolean listen() {
        var page = memory.mark(PAGE_LEFT).orElse("");
        var newest = page.isEmpty() ? memory.since(HEARD) : memory.since(NEWEST);
        for (var pages = 0; pages < PAGES; pages++) {
            var said = ask(page);
            if (said instanceof Said.No no && !no.notAllowed() && !page.isEmpty()) {
                memory.mark(PAGE_LEFT, ""); // the network no longer knows the page: from the newest again, next time
                return false;
            }
            var answer = said.orFault();
            var read = read(answer.path("notifications"), Json.text(answer, "cursor"));
            newest = read.newest().isAfter(newest) ? read.newest() : newest;
            page = Json.text(answer, "cursor");
            if (page.isEmpty() || read.reaches(memory.since(HEARD))) {
                memory.time(HEARD, newest);
                memory.mark(PAGE_LEFT, "");
                return false;
            }
        }
        memory.mark(PAGE_LEFT, page);
        memory.time(NEWEST, newest);
        return true;
    }

    private Said ask(String page) {
        var parameters =
                new ArrayList<>(List.of("limit", PAGE, "reasons", "reply", "reasons", "mention", "reasons", "quote"));
        if (!page.isEmpty()) {
            parameters.addAll(List.of("cursor", page));
        }
        return account.ask("app.bsky.notification.listNotifications", parameters.toArray(String[]::new));
    }

    private record Read(Instant oldest, Instant newest, boolean news) {
        boolean reaches(Instant heard) {
            return oldest.isBefore(heard.minus(news ? WHILE_THERE_IS_NEWS : ALWAYS_AGAIN));
        }
    }

    /** A page may be empty and not the last: the network filters after it has paged. Then its cursor tells how far it got. */
    private Read read(JsonNode notifications, String cursor) {
        var oldest = notifications.isEmpty() ? time(cursor) : hearing.now();
        var newest = Instant.EPOCH;
        var news = false;
        for (var notification : notifications) {
            var at = Reading.moment(notification, "indexedAt").orElse(hearing.now());
            oldest = at.isBefore(oldest) ? at : oldest;
            newest = at.isAfter(newest) ? at : newest;
            if (at.isAfter(memory.horizon()) && hearing.hear(notification)) {
                watch(notification, at);
                news = true;
            }
        }
        return new Read(oldest, newest, news);
    }

    private static Instant time(String cursor) {
        return Reading.moment(Json.object().put("at", cursor.replaceFirst("::.*", "")), "at")
                .orElse(Instant.EPOCH);
    }

    /** Somebody else's post that names or quotes the account is watched for itself; what is said under it is not for us. */
    private void watch(JsonNode notification, Instant at) {
        var uri = Json.text(notification, "uri");
        var spokeTo = Set.of("mention", "quote").contains(Json.text(notification, "reason"));
        var root = Json.text(notification.path("record").path("reply").path("root"), "uri");
        if (spokeTo
                && !root.startsWith("at://" + hearing.self() + "/")
                && AtUri.of(uri).isPresent()) {
            memory.watch(Watched.others(uri, at).swept(hearing.now(), Set.of(uri)));
        }
    }
}
