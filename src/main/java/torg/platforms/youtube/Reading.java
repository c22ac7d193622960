package torg.platforms.youtube;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import torg.platforms.Platform.Unreadable;
import torg.platforms.RemoteRef;
import torg.platforms.arrivals.Arrival;
import torg.platforms.arrivals.Author;
import torg.platforms.http.Json;

/**
 * Captured bytes, read: one comment as YouTube showed it (developers.google.com/youtube/v3/docs/comments), or the note that
 * one is gone; anything else names the place where it stops making sense.
 */
final class Reading {
    private static final Instant EARLIEST = Instant.parse("2005-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("2200-01-01T00:00:00Z");
    private static final String ID = "[A-Za-z0-9_.-]{1,200}";

    private Reading() {}

    /**
     * The capture of a comment: what the city needs of it, as it was sent, without likes and what else changes by itself.
     *
     * @param film the video it stands under; empty where it is about the channel
     */
    static ObjectNode captured(JsonNode comment, String film) {
        var capture = Json.object();
        copy(comment, "id", capture);
        if (!film.isBlank()) {
            capture.put("videoId", film);
        }
        var snippet = capture.putObject("snippet");
        List.of(
                        "channelId",
                        "parentId",
                        "textOriginal",
                        "textDisplay",
                        "authorDisplayName",
                        "authorChannelId",
                        "publishedAt",
                        "updatedAt")
                .forEach(name -> copy(comment.path("snippet"), name, snippet));
        return capture;
    }

    /** YouTube says nothing when something is removed, so what is captured is that we looked. */
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
            var noticed = moment(gone, "noticedAt").orElseThrow(() -> new Unreadable("noticedAt"));
            return List.of(new Arrival.Removed(ref(gone, "id"), noticed));
        }
        return List.of(written(capture));
    }

    private static Arrival.Written written(JsonNode comment) {
        var self = ref(comment, "id");
        var snippet = comment.path("snippet");
        var film = comment.has("videoId") ? Optional.of(ref(comment, "videoId")) : Optional.<RemoteRef>empty();
        var above = snippet.has("parentId") ? Optional.of(ref(snippet, "parentId")) : film;
        return new Arrival.Written(
                self,
                version(comment),
                film.or(() -> above).orElse(self),
                above,
                author(snippet),
                words(snippet),
                Optional.empty(),
                moment(snippet, "publishedAt").orElseThrow(() -> new Unreadable("publishedAt")),
                film.map(video -> address(video.value(), self.value())));
    }

    /** The time of a change is told in whole seconds, so the words themselves belong to it. */
    static String version(JsonNode comment) {
        var snippet = comment.path("snippet");
        return hash(Json.text(snippet, "updatedAt") + "|" + Json.text(snippet, "textOriginal") + "|"
                + Json.text(snippet, "textDisplay"));
    }

    static String hash(String text) {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(hash, 8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    static String address(String film, String comment) {
        return "https://www.youtube.com/watch?v=" + film + "&lc=" + comment;
    }

    /** Since 2022 what is shown is the handle with its @, for older comments the name; a closed channel has no id. */
    private static Author author(JsonNode snippet) {
        var shown = text(snippet, "authorDisplayName");
        var id = Json.text(snippet.path("authorChannelId"), "value");
        var handle = shown.replaceFirst("^@", "");
        if (handle.isBlank() || !id.isBlank() && !id.matches(ID)) {
            throw new Unreadable("author");
        }
        return new Author(id.isBlank() ? "closed:" + hash(shown) : id, handle, handle);
    }

    /** What was written; what is shown can differ from it, for instance by a film's title instead of its address. */
    private static String words(JsonNode snippet) {
        return text(snippet, snippet.has("textOriginal") ? "textOriginal" : "textDisplay");
    }

    static Optional<Instant> moment(JsonNode node, String name) {
        try {
            return Optional.of(OffsetDateTime.parse(Json.text(node, name)).toInstant())
                    .filter(at -> at.isAfter(EARLIEST) && at.isBefore(LATEST));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static RemoteRef ref(JsonNode node, String name) {
        var id = Json.text(node, name);
        if (!id.matches(ID)) {
            throw new Unreadable(name);
        }
        return new RemoteRef(id);
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
