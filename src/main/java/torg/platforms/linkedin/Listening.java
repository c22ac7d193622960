package torg.platforms.linkedin;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import torg.platforms.arrivals.Landed;
import torg.platforms.http.Json;
import torg.platforms.http.Rest;
import torg.platforms.listening.Memory;
import torg.platforms.listening.Round;
import torg.platforms.listening.Watched;

/**
 * One round of listening: what LinkedIn says has happened, what the city has posted since, and then the posts themselves,
 * because a notification is a hint and what stands there is the truth. Never the city's own voice.
 */
final class Listening {
    private static final String ACTIONS = "List(COMMENT,COMMENT_EDIT,COMMENT_DELETE,SHARE_MENTION)";
    private static final int PAGE = 100;
    private static final int PAGES = 30;
    private static final int POSTS = 50;
    private static final Duration ALWAYS_AGAIN = Duration.ofHours(1);
    /** LinkedIn counts calls by the day, and Torg asks every few seconds where people talk. */
    private static final Duration BREATH = Duration.ofMinutes(2);

    /** Until when the notifications have been told. */
    private static final String HEARD = "heard";
    /** When the city's own posts were looked for. */
    private static final String LOOKED = "looked";

    private static final Duration PAUSE = Duration.ofMinutes(15);

    private final Account account;
    private final Memory memory;
    private final String organization;
    private final Round round;
    private final Instant now;

    Listening(Account account, Memory memory, Round round, String organization) {
        this.account = account;
        this.memory = memory;
        this.organization = Urn.organization(organization);
        this.round = round;
        this.now = round.now();
    }

    Round round() {
        return round;
    }

    Memory memory() {
        return memory;
    }

    /** @return whether there is more to be had at once */
    boolean listen() {
        notifications();
        ownPosts();
        return new Sweep(account, this).sweep();
    }

    private void notifications() {
        if (now.isBefore(memory.since(HEARD).plus(BREATH))) {
            return;
        }
        var from = memory.since(HEARD).minus(ALWAYS_AGAIN).toEpochMilli();
        for (var page = 0; page < PAGES; page++) {
            var count = 0;
            for (var one : account.elements(account.get("organizationalEntityNotifications?q=criteria&actions="
                    + ACTIONS
                    + "&organizationalEntity=" + Rest.encoded(organization) + "&timeRange=(start:" + from + ",end:"
                    + now.plus(ALWAYS_AGAIN).toEpochMilli() + ")&start=" + page * PAGE + "&count=" + PAGE))) {
                count++;
                notified(one);
            }
            if (count < PAGE) {
                break;
            }
        }
        memory.time(HEARD, now);
    }

    private void notified(JsonNode notification) {
        var number = notification.path("notificationId").longValue(0);
        if (number == 0 || !memory.tell("notification|" + number)) {
            return;
        }
        if (Json.text(notification, "action").equals("SHARE_MENTION")) {
            mentioned(notification);
        } else {
            var post = Json.text(notification.path("decoratedSourcePost"), "entity");
            var named = Urn.isPost(post) ? post : Json.text(notification, "sourcePost");
            if (Urn.isPost(named)) {
                memory.watch(memory.watched(named).map(Watched::atOnce).orElseGet(() -> Watched.own(named, now)));
            }
        }
    }

    /** What the notification shows is heard at once; where it shows nothing, the post is asked for. */
    private void mentioned(JsonNode notification) {
        var share = Reading.decorated(notification);
        var urn = Json.text(notification, "generatedActivity");
        if (!Urn.isPost(urn) || memory.watched(urn).isPresent() || isOwn(Json.text(share, "owner"))) {
            return;
        }
        var at =
                Reading.moment(notification.path("lastModifiedAt").longValue(0)).orElse(now);
        if (share.isObject()) {
            hear(urn, Reading.UNCHANGED, at, Json.bytes(Reading.notification(notification)));
            memory.watch(Watched.others(urn, at).swept(now, Map.of(urn, Reading.UNCHANGED)));
        } else {
            memory.watch(Watched.others(urn, at));
        }
    }

    private void ownPosts() {
        if (!memory.due(LOOKED, PAUSE, now)) {
            return;
        }
        for (var post : account.elements(account.get(
                "posts?q=author&author=" + Rest.encoded(organization) + "&count=" + POSTS + "&sortBy=CREATED"))) {
            var urn = Json.text(post, "id");
            var began = Reading.moment(post.path("createdAt").longValue(0)).orElse(now);
            if (Urn.isPost(urn)
                    && began.isAfter(memory.horizon())
                    && memory.watched(urn).isEmpty()) {
                memory.watch(Watched.own(urn, began));
            }
        }
        memory.time(LOOKED, now);
    }

    boolean isOwn(String author) {
        return author.equals(organization);
    }

    void hear(String urn, String version, Instant at, byte[] raw) {
        round.hear(at, new Landed(written(urn, version), raw));
    }

    void hearGone(String urn) {
        round.hear(now, new Landed(removed(urn), Json.bytes(Reading.gone(urn, now))));
    }

    static String written(String urn, String version) {
        return "written|" + urn + "|" + version;
    }

    static String removed(String urn) {
        return "removed|" + urn;
    }
}
