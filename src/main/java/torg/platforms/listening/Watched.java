package torg.platforms.listening;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import torg.platforms.http.Json;

/**
 * Something that is looked through now and then: a post of the account's own with what is said under it, or somebody's that
 * speaks to the account.
 *
 * @param ref as the platform calls it
 * @param own whether it is the account's own
 * @param swept when it was last looked through; the epoch when it is to be at once
 * @param counted how many answers the platform counted then
 * @param notes what the adapter wants to know of it next time
 * @param seen what stood there then, by others, each with its version where the platform has any
 */
public record Watched(
        String ref,
        boolean own,
        Instant began,
        Instant swept,
        long counted,
        Map<String, String> notes,
        Map<String, String> seen) {
    private static final Duration SOON = Duration.ofMinutes(5);
    /** In the cursor, instead of the thing's own name and of what all names have in common. */
    private static final String ITSELF = "~";

    private static final String COMMON = "^";

    /** Of the account's own; to be looked through at once. */
    public static Watched own(String ref, Instant began) {
        return new Watched(ref, true, began, Instant.EPOCH, 0, Map.of(), Map.of());
    }

    /** Somebody else's; to be looked through at once. */
    public static Watched others(String ref, Instant began) {
        return new Watched(ref, false, began, Instant.EPOCH, 0, Map.of(), Map.of());
    }

    /** @return empty where nothing was noted */
    public String note(String what) {
        return notes.getOrDefault(what, "");
    }

    public Watched noting(String what, String note) {
        var more = new LinkedHashMap<>(notes);
        more.put(what, note);
        return new Watched(ref, own, began, swept, counted, more, seen);
    }

    /** Another number than before says that something has come or gone. */
    public Watched counting(long now) {
        return now == counted ? this : new Watched(ref, own, began, Instant.EPOCH, now, notes, seen);
    }

    public Watched counted(long all) {
        return new Watched(ref, own, began, swept, all, notes, seen);
    }

    /** Something was told of it. */
    public Watched atOnce() {
        return new Watched(ref, own, began, Instant.EPOCH, counted, notes, seen);
    }

    public Watched swept(Instant now) {
        return new Watched(ref, own, began, now, counted, notes, seen);
    }

    public Watched swept(Instant now, Map<String, String> standing) {
        return new Watched(ref, own, began, now, counted, notes, standing);
    }

    /** The same where things have no versions. */
    public Watched swept(Instant now, Collection<String> standing) {
        var all = new LinkedHashMap<String, String>();
        standing.forEach(one -> all.put(one, ""));
        return swept(now, all);
    }

    /** It could not be looked through: not again at once, and not so seldom either. */
    Watched missed(Instant now, Pace pace) {
        return swept(now.plus(SOON).minus(pace.pause(began, now)));
    }

    public boolean due(Instant now, Pace pace) {
        return !now.isBefore(swept.plus(pace.pause(began, now)));
    }

    /** What stood there, without versions. */
    public Set<String> standing() {
        return seen.keySet();
    }

    ObjectNode json(Memory.Shape shape, int room) {
        var json = Json.object()
                .put("ref", ref)
                .put("own", own)
                .put("began", began.toEpochMilli())
                .put("swept", swept.toEpochMilli())
                .put("counted", counted);
        if (!notes.isEmpty()) {
            var all = json.putObject("notes");
            notes.forEach(all::put);
        }
        var all = json.putObject("seen");
        seen.entrySet().stream()
                .skip(Math.max(0, seen.size() - room))
                .forEach(one -> all.put(shortened(one.getKey(), shape), one.getValue()));
        return json;
    }

    private String shortened(String name, Memory.Shape shape) {
        if (name.startsWith(ref)) {
            return ITSELF + name.substring(ref.length());
        }
        return shape.common().isEmpty() ? name : name.replace(shape.common(), COMMON);
    }

    private static String whole(String name, String ref, Memory.Shape shape) {
        return name.startsWith(ITSELF) ? ref + name.substring(ITSELF.length()) : name.replace(COMMON, shape.common());
    }

    /** What makes no sense in it is left out; empty where nothing of it does. */
    static Optional<Watched> of(JsonNode json, Memory.Shape shape) {
        var ref = Json.text(json, "ref");
        if (!shape.isRef().test(ref)) {
            return Optional.empty();
        }
        var notes = new LinkedHashMap<String, String>();
        json.path("notes")
                .properties()
                .forEach(one -> notes.put(one.getKey(), one.getValue().stringValue("")));
        var seen = new LinkedHashMap<String, String>();
        json.path("seen")
                .properties()
                .forEach(one ->
                        seen.put(whole(one.getKey(), ref, shape), one.getValue().stringValue("")));
        seen.keySet().removeIf(name -> !shape.isRef().test(name));
        return Optional.of(new Watched(
                ref,
                json.path("own").booleanValue(false),
                moment(json, "began"),
                moment(json, "swept"),
                json.path("counted").longValue(0),
                notes,
                seen));
    }

    private static Instant moment(JsonNode json, String name) {
        return Instant.ofEpochMilli(Math.clamp(json.path(name).longValue(0), 0, 7_258_118_400_000L));
    }
}
