package torg.platforms.mastodon;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import torg.platforms.http.Json;

/**
 * A thread that is looked through now and then: under a status of the account's own, or a single status of somebody's who
 * spoke to it.
 *
 * @param root where the thread began that it stands in; empty while that is not known
 * @param replies how many the server counted
 * @param swept when it was last looked through; the epoch when it is to be at once
 * @param seen what stood there then, by others
 */
record Watched(String id, boolean own, String root, Instant began, long replies, Instant swept, Set<String> seen) {

    static Watched own(String id, String root, Instant began, long replies) {
        return new Watched(id, true, root, began, replies, Instant.EPOCH, Set.of());
    }

    /** Somebody's, as it was just seen. */
    static Watched single(String id, Instant began, Instant now) {
        return new Watched(id, false, "", began, 0, now, Set.of(id));
    }

    /** The server counts other than before, so something has come or gone. */
    Watched counting(long now) {
        return now == replies ? this : new Watched(id, own, root, began, now, Instant.EPOCH, seen);
    }

    /** It could not be looked through: not again at once, and not so seldom either. */
    Watched missed(Instant now) {
        return new Watched(
                id, own, root, began, replies, now.plus(Duration.ofMinutes(5)).minus(pause(now)), seen);
    }

    /** It is known now where it began. */
    Watched under(String known) {
        return new Watched(id, own, known, began, replies, swept, seen);
    }

    Watched swept(Instant now, Set<String> standing) {
        return new Watched(id, own, root, began, replies, now, standing);
    }

    /** Nothing comes under a status that nobody has answered without the count telling; the rest ever more seldom. */
    boolean due(Instant now) {
        var silent = own && replies == 0 && seen.isEmpty();
        return !silent && !now.isBefore(swept.plus(pause(now)));
    }

    private Duration pause(Instant now) {
        var age = Duration.between(began, now);
        if (age.compareTo(Duration.ofHours(1)) < 0) {
            return Duration.ofMinutes(1);
        }
        if (age.compareTo(Duration.ofDays(1)) < 0) {
            return Duration.ofMinutes(10);
        }
        return age.compareTo(Duration.ofDays(7)) < 0 ? Duration.ofHours(1) : Duration.ofDays(1);
    }

    Watched withAtMost(int most) {
        return seen.size() <= most
                ? this
                : new Watched(
                        id,
                        own,
                        root,
                        began,
                        replies,
                        swept,
                        new LinkedHashSet<>(
                                seen.stream().skip(seen.size() - (long) most).toList()));
    }

    ObjectNode json() {
        var json = Json.object()
                .put("id", id)
                .put("own", own)
                .put("root", root)
                .put("began", began.toString())
                .put("replies", replies)
                .put("swept", swept.toString());
        var all = json.putArray("seen");
        seen.forEach(all::add);
        return json;
    }

    static Optional<Watched> of(JsonNode json) {
        var seen = new LinkedHashSet<String>();
        json.path("seen").forEach(one -> seen.add(one.stringValue("")));
        seen.removeIf(one -> !LocalId.isId(one));
        return Reading.moment(json, "began")
                .filter(began -> LocalId.isId(Json.text(json, "id")))
                .map(began -> new Watched(
                        Json.text(json, "id"),
                        json.path("own").booleanValue(false),
                        LocalId.isId(Json.text(json, "root")) ? Json.text(json, "root") : "",
                        began,
                        json.path("replies").longValue(0),
                        Reading.moment(json, "swept").orElse(Instant.EPOCH),
                        seen));
    }
}
