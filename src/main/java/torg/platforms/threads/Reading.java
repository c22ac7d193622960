package torg.platforms.threads;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import torg.platforms.Platform.Unreadable;
import torg.platforms.RemoteRef;
import torg.platforms.Way;
import torg.platforms.arrivals.Arrival;
import torg.platforms.arrivals.Attachment;
import torg.platforms.arrivals.Author;
import torg.platforms.http.Json;

/**
 * Captured bytes, read: a reply or a mention as developers.facebook.com/docs/threads/reference/media-retrieval shows it (read
 * 2026-11-22), or the note that one is gone. Threads tells whoever wrote by name only.
 */
final class Reading {
    private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("2200-01-01T00:00:00Z");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssZ");
    private static final int HASH = 9;
    private static final Set<String> WORDS = Set.of("TEXT_POST", "REPOST_FACADE");

    /** What is asked for of everything that somebody said. */
    static final String FIELDS =
            "id,username,text,timestamp,permalink,media_type,media_url,alt_text,children{media_type,media_url,alt_text},"
                    + "root_post,replied_to,is_reply_owned_by_me";

    private Reading() {}

    static ObjectNode captured(JsonNode said) {
        var kept = Json.object();
        List.of("id", "username", "text", "timestamp", "permalink", "media_type", "media_url", "alt_text", "children")
                .forEach(name -> copy(said, name, kept));
        List.of("root_post", "replied_to").forEach(name -> {
            if (said.path(name).has("id")) {
                kept.putObject(name).set("id", said.path(name).path("id"));
            }
        });
        var capture = Json.object();
        capture.set("said", kept);
        return capture;
    }

    /** Threads says nothing when something is removed, so what is captured is that we looked. */
    static ObjectNode gone(String id, Instant noticed) {
        var capture = Json.object();
        capture.putObject("gone").put("id", id).put("noticedAt", noticed.toString());
        return capture;
    }

    private static void copy(JsonNode from, String name, ObjectNode to) {
        if (from.has(name)) {
            to.set(name, from.get(name));
        }
    }

    static List<Arrival> read(byte[] raw) {
        var capture = Json.object(raw).orElseThrow(() -> new Unreadable("JSON"));
        if (capture.has("gone")) {
            var gone = capture.path("gone");
            return List.of(new Arrival.Removed(ref(gone), noticed(gone)));
        }
        return List.of(written(capture.path("said")));
    }

    private static Arrival.Written written(JsonNode said) {
        var self = ref(said);
        var answers = said.has("replied_to");
        var username = required(said, "username");
        return new Arrival.Written(
                self,
                version(said),
                said.has("root_post") ? ref(said.path("root_post")) : self,
                answers ? Optional.of(ref(said.path("replied_to"))) : Optional.empty(),
                new Author(username, username, username),
                said.has("text") ? text(said, "text") : "",
                Optional.empty(),
                time(said).orElseThrow(() -> new Unreadable("timestamp")),
                Optional.of(text(said, "permalink")).filter(address -> address.startsWith("https://")),
                Optional.of(answers ? Way.COMMENT : Way.MENTION),
                attached(said));
    }

    /** Several pictures are the children of one that has no address. */
    private static List<Attachment> attached(JsonNode said) {
        return Stream.concat(Stream.of(said), said.path("children").path("data").valueStream())
                .flatMap(medium -> Attachment.of(
                        Json.text(medium, "media_url"), Json.text(medium, "media_type"), Json.text(medium, "alt_text"))
                        .stream())
                .toList();
    }

    /** Of a picture a call tells that there is one, and not where. */
    static boolean isWords(JsonNode said) {
        return !said.has("media_type") || WORDS.contains(Json.text(said, "media_type"));
    }

    /** By its words: Threads tells no time of a change, and a call tells the words as listening does. */
    static String version(JsonNode said) {
        try {
            var hash = MessageDigest.getInstance("SHA-256")
                    .digest(Json.text(said, "text").getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(hash, HASH));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    static boolean isId(String id) {
        return id.matches("[0-9_]{1,64}");
    }

    private static RemoteRef ref(JsonNode node) {
        var id = required(node, "id");
        if (!isId(id)) {
            throw new Unreadable("id");
        }
        return new RemoteRef(id);
    }

    static Optional<Instant> time(JsonNode said) {
        try {
            return Optional.of(OffsetDateTime.parse(Json.text(said, "timestamp"), TIME)
                            .toInstant())
                    .filter(Reading::isBelievable);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Instant noticed(JsonNode gone) {
        try {
            return Optional.of(Instant.parse(Json.text(gone, "noticedAt")))
                    .filter(Reading::isBelievable)
                    .orElseThrow(() -> new Unreadable("noticedAt"));
        } catch (DateTimeException e) {
            throw new Unreadable("noticedAt");
        }
    }

    static Optional<Instant> moment(long seconds) {
        return seconds < EARLIEST.getEpochSecond() || seconds > LATEST.getEpochSecond()
                ? Optional.empty()
                : Optional.of(Instant.ofEpochSecond(seconds));
    }

    private static boolean isBelievable(Instant at) {
        return at.isAfter(EARLIEST) && at.isBefore(LATEST);
    }

    private static String required(JsonNode node, String name) {
        var text = text(node, name);
        if (text.isBlank()) {
            throw new Unreadable(name);
        }
        return text;
    }

    /** NUL is a character on the network and none in the database; what was captured still has it. */
    private static String text(JsonNode node, String name) {
        if (!node.path(name).isString()) {
            throw new Unreadable(name);
        }
        var text = node.path(name).stringValue();
        if (!StandardCharsets.UTF_8.newEncoder().canEncode(text)) {
            throw new Unreadable(name);
        }
        return text.replace('\0', '\uFFFD');
    }
}
