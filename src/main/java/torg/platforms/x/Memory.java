package torg.platforms.x;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;
import torg.platforms.arrivals.Cursor;
import torg.platforms.http.Json;

/**
 * What an account's cursor remembers, and never more than 200 conversations, 600 posts and 1,500 things told: under 120 KB.
 * What has been forgotten is told again, and the landing knows it by its key.
 */
final class Memory {
    /** As far back as X searches. */
    static final Duration HORIZON = Duration.ofDays(7);

    private static final int VERSION = 1;
    private static final int MOST_CONVERSATIONS = 200;
    private static final int MOST_POSTS = 600;
    private static final int MOST_TOLD = 1500;
    private static final int HASH = 11;

    private final Instant horizon;
    private final Map<String, Watched> conversations = new LinkedHashMap<>();
    private final Map<String, Watched> posts = new LinkedHashMap<>();
    private final Set<String> told = new LinkedHashSet<>();
    private Instant heard;
    private Instant spoken;
    private Instant lettered;
    private Instant letters = Instant.EPOCH;

    private Memory(Instant horizon) {
        this.horizon = horizon;
        this.heard = horizon;
        this.spoken = horizon;
        this.lettered = horizon;
    }

    /** A cursor that makes no sense remembers nothing, so that everything is looked through anew. */
    static Memory of(Cursor cursor, Instant now) {
        var memory = new Memory(now.minus(HORIZON));
        Json.object(cursor.value())
                .filter(json -> json.path("version").intValue(0) == VERSION)
                .ifPresent(json -> memory.remember(json, now));
        return memory;
    }

    private void remember(ObjectNode json, Instant now) {
        heard = until(json, "heard", now);
        spoken = until(json, "spoken", now);
        lettered = until(json, "lettered", now);
        letters = Reading.moment(json, "letters").orElse(Instant.EPOCH);
        json.path("conversations").forEach(one -> Watched.of(one).ifPresent(this::watchConversation));
        json.path("posts").forEach(one -> Watched.of(one).ifPresent(this::watchPost));
        var hashes = Json.text(json, "told");
        for (var i = 0; i + HASH <= hashes.length(); i += HASH) {
            told.add(hashes.substring(i, i + HASH));
        }
    }

    private Instant until(ObjectNode json, String name, Instant now) {
        return Reading.moment(json, name).filter(at -> !at.isAfter(now)).orElse(horizon);
    }

    Instant horizon() {
        return horizon;
    }

    /** Until when it was heard who named the account. */
    Instant heard() {
        return heard;
    }

    void heard(Instant until) {
        heard = until;
    }

    /** Until when the account's own posts were seen. */
    Instant spoken() {
        return spoken;
    }

    void spoken(Instant until) {
        spoken = until;
    }

    /** Until when messages were read. */
    Instant lettered() {
        return lettered;
    }

    void lettered(Instant until) {
        lettered = until;
    }

    /** When messages may be asked for again. */
    Instant letters() {
        return letters;
    }

    void letters(Instant notBefore) {
        letters = notBefore;
    }

    List<Watched> conversations() {
        return conversations.values().stream()
                .filter(one -> one.began().isAfter(horizon))
                .toList();
    }

    boolean knowsConversation(String id) {
        return conversations.containsKey(id);
    }

    void watchConversation(Watched one) {
        conversations.put(one.id(), one);
    }

    List<Watched> posts() {
        return posts.values().stream()
                .filter(one -> one.began().isAfter(horizon))
                .toList();
    }

    void watchPost(Watched one) {
        posts.put(one.id(), one);
    }

    void forgetPost(Watched one) {
        posts.remove(one.id());
    }

    /** Whether this is told for the first time. */
    boolean tell(String key) {
        return told.add(hash(key));
    }

    Cursor cursor() {
        var json = Json.object()
                .put("version", VERSION)
                .put("heard", heard.toString())
                .put("spoken", spoken.toString())
                .put("lettered", lettered.toString())
                .put("letters", letters.toString());
        var kept = json.putArray("conversations");
        newest(conversations(), MOST_CONVERSATIONS).forEach(one -> kept.add(one.json()));
        var watched = json.putArray("posts");
        newest(posts(), MOST_POSTS).forEach(one -> watched.add(one.json()));
        json.put(
                "told",
                String.join(
                        "",
                        told.stream().skip(Math.max(0, told.size() - MOST_TOLD)).toList()));
        return new Cursor(Json.text(json));
    }

    private static List<Watched> newest(List<Watched> all, int most) {
        return all.stream()
                .sorted(Comparator.comparing(Watched::began).reversed())
                .limit(most)
                .toList();
    }

    private static String hash(String key) {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(hash, 8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
