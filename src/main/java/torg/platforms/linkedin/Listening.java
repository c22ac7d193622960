package torg.platforms.linkedin;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import tools.jackson.databind.JsonNode;
import torg.platforms.Fault;
import torg.platforms.arrivals.Landed;
import torg.platforms.http.Json;
import torg.platforms.http.Rest;

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

    private static final Duration PAUSE = Duration.ofMinutes(15);

    private record Heard(Instant at, Landed landed) {}

    private final Account account;
    private final Memory memory;
    private final String organization;
    private final Instant now;
    private final List<Heard> heard = new ArrayList<>();

    Listening(Account account, Memory memory, String organization, Instant now) {
        this.account = account;
        this.memory = memory;
        this.organization = Urn.organization(organization);
        this.now = now;
    }

    Instant now() {
        return now;
    }

    Memory memory() {
        return memory;
    }

    /** @return whether there is more to be had at once */
    boolean listen() {
        try {
            notifications();
            ownPosts();
            return new Sweep(account, this).sweep();
        } catch (Fault fault) {
            if (heard.isEmpty()) {
                throw fault;
            }
            return false; // what was heard until then counts; the fault will be there next time
        }
    }

    private void notifications() {
        if (now.isBefore(memory.heard().plus(BREATH))) {
            return;
        }
        var from = memory.heard().minus(ALWAYS_AGAIN).toEpochMilli();
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
        memory.heard(now);
    }

    private void notified(JsonNode notification) {
        var number = notification.path("notificationId").longValue(0);
        if (number == 0 || !memory.tell(number)) {
            return;
        }
        if (Json.text(notification, "action").equals("SHARE_MENTION")) {
            mentioned(notification);
        } else {
            var post = Json.text(notification.path("decoratedSourcePost"), "entity");
            var named = Urn.isPost(post) ? post : Json.text(notification, "sourcePost");
            if (Urn.isPost(named)) {
                memory.watch(memory.post(named).map(Watched::atOnce).orElseGet(() -> Watched.unseen(named, true, now)));
            }
        }
    }

    /** What the notification shows is heard at once; where it shows nothing, the post is asked for. */
    private void mentioned(JsonNode notification) {
        var share = Reading.decorated(notification);
        var urn = Json.text(notification, "generatedActivity");
        if (!Urn.isPost(urn) || memory.post(urn).isPresent() || isOwn(Json.text(share, "owner"))) {
            return;
        }
        var at =
                Reading.moment(notification.path("lastModifiedAt").longValue(0)).orElse(now);
        if (share.isObject()) {
            hear(urn, Reading.UNCHANGED, at, Json.bytes(Reading.notification(notification)));
            memory.watch(Watched.unseen(urn, false, at).swept(now, java.util.Map.of(urn, Reading.UNCHANGED)));
        } else {
            memory.watch(Watched.unseen(urn, false, at));
        }
    }

    private void ownPosts() {
        if (now.isBefore(memory.looked().plus(PAUSE))) {
            return;
        }
        for (var post : account.elements(account.get(
                "posts?q=author&author=" + Rest.encoded(organization) + "&count=" + POSTS + "&sortBy=CREATED"))) {
            var urn = Json.text(post, "id");
            var began = Reading.moment(post.path("createdAt").longValue(0)).orElse(now);
            if (Urn.isPost(urn)
                    && began.isAfter(memory.horizon())
                    && memory.post(urn).isEmpty()) {
                memory.watch(Watched.unseen(urn, true, began));
            }
        }
        memory.looked(now);
    }

    boolean isOwn(String author) {
        return author.equals(organization);
    }

    void hear(String urn, String version, Instant at, byte[] raw) {
        heard.add(new Heard(at, new Landed(written(urn, version), raw)));
    }

    void hearGone(String urn) {
        heard.add(new Heard(now, new Landed(removed(urn), Json.bytes(Reading.gone(urn, now)))));
    }

    static String written(String urn, String version) {
        return "written|" + urn + "|" + version;
    }

    static String removed(String urn) {
        return "removed|" + urn;
    }

    List<Landed> oldestFirst() {
        return heard.stream()
                .sorted(Comparator.comparing(Heard::at))
                .map(Heard::landed)
                .toList();
    }
}
