package torg.platforms.linkedin;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import torg.platforms.http.Json;

/**
 * A post that is looked at now and then: one of the city's, with what is said under it, or somebody's that names the city.
 *
 * @param swept when it was last looked at; the epoch when it is to be at once
 * @param seen what stood there then, by others, with its version
 */
record Watched(String urn, boolean own, Instant began, Instant swept, Map<String, String> seen) {
    private static final String COMMENT = "urn:li:comment:(urn:li:activity:";

    static Watched unseen(String urn, boolean own, Instant began) {
        return new Watched(urn, own, began, Instant.EPOCH, Map.of());
    }

    /** Something was told of it. */
    Watched atOnce() {
        return new Watched(urn, own, began, Instant.EPOCH, seen);
    }

    /** It could not be looked at: not again at once, and not so seldom either. */
    Watched missed(Instant now) {
        return new Watched(urn, own, began, now.plus(Duration.ofMinutes(5)).minus(pause(now)), seen);
    }

    Watched swept(Instant now, Map<String, String> standing) {
        return new Watched(urn, own, began, now, standing);
    }

    boolean due(Instant now) {
        return !now.isBefore(swept.plus(pause(now)));
    }

    /** LinkedIn tells of nearly everything by itself and counts calls by the day; this is for what it forgets. */
    private Duration pause(Instant now) {
        var age = Duration.between(began, now);
        if (age.compareTo(Duration.ofHours(1)) < 0) {
            return Duration.ofMinutes(10);
        }
        if (age.compareTo(Duration.ofDays(1)) < 0) {
            return Duration.ofHours(1);
        }
        return age.compareTo(Duration.ofDays(7)) < 0 ? Duration.ofHours(6) : Duration.ofDays(1);
    }

    ObjectNode json(int mostSeen) {
        var json = Json.object()
                .put("urn", urn)
                .put("own", own)
                .put("began", began.toEpochMilli())
                .put("swept", swept.toEpochMilli());
        var all = json.putObject("seen");
        seen.entrySet().stream()
                .skip(Math.max(0, seen.size() - mostSeen))
                .forEach(one -> all.put(one.getKey().replace(COMMENT, "("), one.getValue()));
        return json;
    }

    static Optional<Watched> of(JsonNode json) {
        var seen = new LinkedHashMap<String, String>();
        json.path("seen")
                .properties()
                .forEach(one -> seen.put(
                        one.getKey().startsWith("(") ? COMMENT + one.getKey().substring(1) : one.getKey(),
                        one.getValue().stringValue("")));
        seen.keySet().removeIf(urn -> !Urn.isPost(urn) && Urn.Comment.of(urn).isEmpty());
        var urn = Json.text(json, "urn");
        return Reading.moment(json.path("began").longValue(0))
                .filter(_ -> Urn.isPost(urn))
                .map(began -> new Watched(
                        urn,
                        json.path("own").booleanValue(false),
                        began,
                        Reading.moment(json.path("swept").longValue(0)).orElse(Instant.EPOCH),
                        seen));
    }
}
