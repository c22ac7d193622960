package torg.platforms.meta;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import torg.platforms.http.Json;

/**
 * Something that may be commented on, changed or taken away.
 *
 * @param swept when it was last looked through
 * @param seen what others' said there, and the beginning itself where it is another's
 */
record Watched(String ref, Instant began, Instant swept, Set<String> seen) {

    static Watched fresh(String ref, Instant began) {
        return new Watched(ref, began, Instant.EPOCH, Set.of());
    }

    boolean isMention() {
        return ref.startsWith(Tongue.MENTION);
    }

    Watched swept(Instant now, Set<String> standing) {
        return new Watched(ref, began, now, standing);
    }

    /** It could not be looked through: not again at once, and not so seldom either. */
    Watched missed(Instant now) {
        return new Watched(ref, began, now.plus(Duration.ofMinutes(5)).minus(pause(now)), seen);
    }

    boolean due(Instant now) {
        return !now.isBefore(swept.plus(pause(now)));
    }

    /** A page with few visitors has few calls to spend, so what is old is looked at seldom. */
    private Duration pause(Instant now) {
        var age = Duration.between(began, now);
        if (age.compareTo(Duration.ofDays(1)) < 0) {
            return Duration.ofMinutes(10);
        }
        return age.compareTo(Duration.ofDays(7)) < 0 ? Duration.ofHours(2) : Duration.ofDays(1);
    }

    Watched withAtMost(int most) {
        if (seen.size() <= most) {
            return this;
        }
        return new Watched(
                ref,
                began,
                swept,
                new LinkedHashSet<>(
                        seen.stream().skip(seen.size() - (long) most).toList()));
    }

    ObjectNode json() {
        var json = Json.object().put("ref", ref).put("began", began.toString()).put("swept", swept.toString());
        var all = json.putArray("seen");
        seen.forEach(all::add);
        return json;
    }

    static Optional<Watched> of(JsonNode json) {
        var seen = new LinkedHashSet<String>();
        json.path("seen").forEach(one -> seen.add(one.stringValue("")));
        seen.remove("");
        return Reading.moment(Json.text(json, "began"))
                .filter(began -> !Json.text(json, "ref").isBlank())
                .map(began -> new Watched(
                        Json.text(json, "ref"),
                        began,
                        Reading.moment(Json.text(json, "swept")).orElse(Instant.EPOCH),
                        seen));
    }
}
