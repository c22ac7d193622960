package torg.platforms.bluesky;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
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
 * Captured bytes, read. They are one post as the network showed it, or the note that one is gone; anything else names the
 * place where it stops making sense.
 */
final class Reading {
    private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("2200-01-01T00:00:00Z");
    private static final String SHOWN = "https://cdn.bsky.app/img/feed_fullsize/plain/%s/%s@jpeg";
    private static final String LANGUAGE = "[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8}){0,8}";

    private Reading() {}

    /** The capture of a post: what the city needs of it, as it was sent, without the reader's own state around it. */
    static ObjectNode captured(JsonNode post) {
        var capture = Json.object();
        List.of("uri", "cid", "indexedAt", "record").forEach(name -> copy(post, name, capture));
        var author = capture.putObject("author");
        List.of("did", "handle", "displayName").forEach(name -> copy(post.path("author"), name, author));
        return capture;
    }

    /** The network says nothing when something is removed, so what is captured is that we looked. */
    static ObjectNode gone(AtUri uri, Instant noticed) {
        var capture = Json.object();
        capture.putObject("gone").put("uri", uri.toString()).put("noticedAt", noticed.toString());
        return capture;
    }

    /** The post's own pictures, beside a post that is quoted or alone; those of the quoted one are somebody else's. */
    private static List<Attachment> attached(JsonNode record, String did) {
        var embed = record.path("embed");
        var images =
                embed.has("images") ? embed.path("images") : embed.path("media").path("images");
        return images.valueStream()
                .flatMap(image -> shown(image.path("image"), did)
                        .flatMap(address -> Attachment.of(
                                address, Json.text(image.path("image"), "mimeType"), Json.text(image, "alt")))
                        .stream())
                .toList();
    }

    /** A record names its pictures by their content; this is where the network shows them to everybody. */
    private static Optional<String> shown(JsonNode blob, String did) {
        return Optional.of(Json.text(blob.path("ref"), "$link"))
                .filter(cid -> cid.matches("[A-Za-z0-9]{8,120}"))
                .map(cid -> SHOWN.formatted(did, cid));
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
            return List.of(new Arrival.Removed(new RemoteRef(place(gone, "uri").toString()), noticed));
        }
        return List.of(written(capture));
    }

    private static Arrival.Written written(JsonNode post) {
        var uri = place(post, "uri");
        var record = post.path("record");
        var author = author(post.path("author"));
        var self = new RemoteRef(uri.toString());
        var answers = record.has("reply");
        return new Arrival.Written(
                self,
                required(post, "cid"),
                answers ? ref(record.path("reply").path("root")) : self,
                answers ? Optional.of(ref(record.path("reply").path("parent"))) : Optional.empty(),
                author,
                text(record, "text"),
                language(record.path("langs").path(0)),
                at(post),
                Optional.of(uri.address(author.handle())),
                Optional.of(answers ? Way.COMMENT : Way.MENTION),
                attached(record, author.id()));
    }

    private static Author author(JsonNode author) {
        var did = required(author, "did");
        if (!AtUri.isDid(did)) {
            throw new Unreadable("did");
        }
        var handle = author.has("handle") ? required(author, "handle") : did;
        var name = author.has("displayName") ? text(author, "displayName") : "";
        return new Author(did, handle, name.isBlank() ? handle : name);
    }

    private static RemoteRef ref(JsonNode strongRef) {
        return new RemoteRef(place(strongRef, "uri").toString());
    }

    private static AtUri place(JsonNode node, String name) {
        return AtUri.of(required(node, name)).orElseThrow(() -> new Unreadable(name));
    }

    /** Whoever writes says when; a clock that is ahead, or a liar, is held to the moment the network saw it. */
    private static Instant at(JsonNode post) {
        var seen = moment(post, "indexedAt").orElseThrow(() -> new Unreadable("indexedAt"));
        return moment(post.path("record"), "createdAt")
                .filter(said -> said.isBefore(seen))
                .orElse(seen);
    }

    static Optional<Instant> moment(JsonNode node, String name) {
        try {
            return Optional.of(OffsetDateTime.parse(Json.text(node, name)).toInstant())
                    .filter(at -> at.isAfter(EARLIEST) && at.isBefore(LATEST));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<String> language(JsonNode language) {
        return language.stringValueOpt().filter(text -> text.matches(LANGUAGE));
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
