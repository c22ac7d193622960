package torg.platforms.listening;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import torg.platforms.arrivals.Cursor;
import torg.platforms.arrivals.Reach;
import torg.platforms.http.Json;

/**
 * What a connection's cursor remembers, and never more than its shape allows: about 100 KB. What has been forgotten is told
 * again, and the landing knows it by its key.
 */
public final class Memory {
    private static final int VERSION = 2;
    private static final int MOST_TOLD = 2000;
    private static final int HASH = 11;

    /**
     * @param horizon how far back it is listened
     * @param mostOwn how many things of the account's own
     * @param mostOthers and how many of others', so that a storm of them does not push out where it rages
     * @param mostSeen how much of what stands under them, all together
     * @param common what most names have in common, so that the cursor need not repeat it; may be empty
     * @param isRef whether something can be a name on this platform
     */
    public record Shape(
            Duration horizon, int mostOwn, int mostOthers, int mostSeen, String common, Predicate<String> isRef) {

        public Reach reach() {
            return new Reach(horizon, mostOwn);
        }
    }

    private final Shape shape;
    private final Instant horizon;
    private final Map<String, String> marks = new LinkedHashMap<>();
    private final Map<String, Watched> watched = new LinkedHashMap<>();
    private final Set<String> told = new LinkedHashSet<>();

    private Memory(Shape shape, Instant now) {
        this.shape = shape;
        this.horizon = now.minus(shape.horizon());
    }

    /** A cursor that makes no sense remembers nothing, so that everything is looked through anew. */
    public static Memory of(Cursor cursor, Instant now, Shape shape) {
        var memory = new Memory(shape, now);
        Json.object(cursor.value())
                .filter(json -> json.path("version").intValue(0) == VERSION)
                .ifPresent(memory::remember);
        return memory;
    }

    private void remember(JsonNode json) {
        json.path("marks")
                .properties()
                .forEach(one -> mark(one.getKey(), one.getValue().stringValue("")));
        json.path("watched").forEach(one -> Watched.of(one, shape).ifPresent(this::watch));
        var hashes = Json.text(json, "told");
        for (var i = 0; i + HASH <= hashes.length(); i += HASH) {
            told.add(hashes.substring(i, i + HASH));
        }
    }

    public Instant horizon() {
        return horizon;
    }

    /** Something of the adapter's own; empty where there is none. */
    public Optional<String> mark(String what) {
        return Optional.ofNullable(marks.get(what));
    }

    /** An empty one forgets it. */
    public void mark(String what, String value) {
        if (value.isEmpty()) {
            marks.remove(what);
        } else {
            marks.put(what, value);
        }
    }

    /** When something was last done, or until when; the epoch where it never was. */
    public Instant time(String what) {
        return mark(what).flatMap(Memory::moment).orElse(Instant.EPOCH);
    }

    private static Optional<Instant> moment(String text) {
        try {
            return Optional.of(Instant.parse(text));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** The same, but never before the horizon. */
    public Instant since(String what) {
        return time(what).isBefore(horizon) ? horizon : time(what);
    }

    public void time(String what, Instant at) {
        marks.put(what, at.toString());
    }

    /** Whether something that is done now and then has its turn. */
    public boolean due(String what, Duration pause, Instant now) {
        return !now.isBefore(time(what).plus(pause));
    }

    public List<Watched> watched() {
        return List.copyOf(watched.values());
    }

    public Optional<Watched> watched(String ref) {
        return Optional.ofNullable(watched.get(ref));
    }

    public void watch(Watched one) {
        watched.put(one.ref(), one);
    }

    public void forget(Watched one) {
        watched.remove(one.ref());
    }

    public boolean isTold(String key) {
        return told.contains(hash(key));
    }

    /** @return whether this is told for the first time */
    public boolean tell(String key) {
        return told.add(hash(key));
    }

    public Cursor cursor() {
        var json = Json.object().put("version", VERSION);
        var kept = json.putObject("marks");
        marks.forEach(kept::put);
        var all = json.putArray("watched");
        var room = shape.mostSeen();
        for (var one : kept()) {
            all.add(one.json(shape, room));
            room = Math.max(0, room - one.seen().size());
        }
        json.put(
                "told",
                String.join(
                        "",
                        told.stream().skip(Math.max(0, told.size() - MOST_TOLD)).toList()));
        return new Cursor(Json.text(json));
    }

    private List<Watched> kept() {
        return Stream.concat(newest(true, shape.mostOwn()), newest(false, shape.mostOthers()))
                .toList();
    }

    private Stream<Watched> newest(boolean own, int most) {
        return watched.values().stream()
                .filter(one -> one.own() == own && one.began().isAfter(horizon))
                .sorted(Comparator.comparing(Watched::began).reversed())
                .limit(most);
    }

    /** Two keys with the same eight bytes would hide one of two thousand from us once in four billion times. */
    private static String hash(String key) {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(hash, 8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
