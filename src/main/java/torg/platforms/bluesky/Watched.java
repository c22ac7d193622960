package torg.platforms.bluesky;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import torg.platforms.http.Json;

/**
 * A thread that is looked through now and then: under a post of the account's own, or a single post of somebody's who
 * spoke to it.
 *
 * @param replies how many the network counted
 * @param swept when it was last looked through; the epoch when it is to be at once
 * @param seen what stood there then, by others
 */
record Watched(String uri, Instant began, long replies, Instant swept, Set<String> seen) {
    private static final String POST = "/" + AtUri.POSTS + "/";

    static Watched unseen(String uri, Instant began, long replies) {
        return new Watched(uri, began, replies, Instant.EPOCH, Set.of());
    }

    boolean isOf(String did) {
        return uri.startsWith("at://" + did + "/");
    }

    /** The network counts other than before, so something has come or gone. */
    Watched counting(long now) {
        return now == replies ? this : new Watched(uri, began, now, Instant.EPOCH, seen);
    }

    /** It could not be looked through: not again at once, and not so seldom either. */
    Watched missed(Instant now) {
        var soon = now.plus(Duration.ofMinutes(5)).minus(pause(now));
        return new Watched(uri, began, replies, soon, seen);
    }

    Watched swept(Instant now, Set<String> standing) {
        return new Watched(uri, began, replies, now, standing);
    }

    /** Nothing comes under a post that nobody has answered without the count telling; the rest is looked at ever more seldom. */
    boolean due(Instant now, String self) {
        var silent = isOf(self) && replies == 0 && seen.isEmpty();
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

    Watched withAtMost(int replies) {
        if (seen.size() <= replies) {
            return this;
        }
        var last = seen.stream().skip(seen.size() - (long) replies).toList();
        return new Watched(uri, began, this.replies, swept, new LinkedHashSet<>(last));
    }

    /** Everything that is seen is a post, so the cursor saves itself the name of the collection. */
    ObjectNode json() {
        var json = Json.object()
                .put("uri", uri)
                .put("began", began.toString())
                .put("replies", replies)
                .put("swept", swept.toString());
        var posts = json.putArray("seen");
        seen.forEach(post -> posts.add(post.replace(POST, "/")));
        return json;
    }

    static Optional<Watched> of(JsonNode json) {
        var seen = new LinkedHashSet<String>();
        json.path("seen").forEach(post -> seen.add(post.stringValue("").replaceFirst("/(?=[^/]*$)", POST)));
        seen.removeIf(post -> AtUri.of(post).isEmpty());
        return Reading.moment(json, "began")
                .filter(_ -> AtUri.of(Json.text(json, "uri")).isPresent())
                .map(began -> new Watched(
                        Json.text(json, "uri"),
                        began,
                        json.path("replies").longValue(0),
                        Reading.moment(json, "swept").orElse(Instant.EPOCH),
                        seen));
    }
}
