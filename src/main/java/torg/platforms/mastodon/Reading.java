package torg.platforms.mastodon;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import torg.platforms.Platform.Unreadable;
import torg.platforms.Way;
import torg.platforms.arrivals.Arrival;
import torg.platforms.arrivals.Attachment;
import torg.platforms.arrivals.Author;
import torg.platforms.http.Json;

/**
 * Captured bytes, read. They are one status as the server showed it (docs.joinmastodon.org/entities/Status), with what is
 * needed to understand it, or the note that one is gone; anything else names the place where it stops making sense.
 */
final class Reading {
    private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("2200-01-01T00:00:00Z");
    private static final String LANGUAGE = "[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8}){0,8}";
    private static final String ADDRESS = "https?://[\\x21-\\x7e&&[^\"<>]]{1,2000}";
    private static final Set<String> IN_PUBLIC = Set.of("public", "unlisted");

    private Reading() {}

    /** The capture of a status: what the city needs of it, as it was sent, without the reader's own state around it. */
    static ObjectNode captured(JsonNode status, String root, Access self) {
        var capture = Json.object()
                .put("domain", self.account().domain())
                .put("readBy", self.url())
                .put("root", root);
        var kept = capture.putObject("status");
        List.of(
                        "id",
                        "url",
                        "created_at",
                        "edited_at",
                        "in_reply_to_id",
                        "visibility",
                        "language",
                        "spoiler_text",
                        "content",
                        "media_attachments",
                        "poll")
                .forEach(name -> copy(status, name, kept));
        var author = kept.putObject("account");
        List.of("id", "acct", "display_name", "url").forEach(name -> copy(status.path("account"), name, author));
        return capture;
    }

    /** The server says nothing when something is removed, so what is captured is that we looked. */
    static ObjectNode gone(LocalId id, Instant noticed) {
        var capture = Json.object();
        capture.putObject("gone").put("id", id.toString()).put("noticedAt", noticed.toString());
        return capture;
    }

    private static void copy(JsonNode from, String name, ObjectNode to) {
        if (from.has(name)) {
            to.set(name, from.get(name));
        }
    }

    /** Another when the words are, whatever the server makes of them: some tell the time of a change, and some no change. */
    static String version(JsonNode status) {
        var said = Json.text(status, "edited_at") + "\n" + Json.text(status, "spoiler_text") + "\n"
                + Prose.of(Json.text(status, "content"));
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(said.getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(hash, 9));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    static List<Arrival> read(byte[] raw) {
        var capture = Json.object(raw).orElseThrow(() -> new Unreadable("JSON"));
        if (capture.has("gone")) {
            var gone = capture.path("gone");
            var noticed = moment(gone, "noticedAt").orElseThrow(() -> new Unreadable("noticedAt"));
            var id = LocalId.of(required(gone, "id")).orElseThrow(() -> new Unreadable("id"));
            return List.of(new Arrival.Removed(id.ref(), noticed));
        }
        return List.of(written(capture));
    }

    private static Arrival.Written written(JsonNode capture) {
        var domain = required(capture, "domain");
        var status = capture.path("status");
        var id = id(status, "id", domain);
        var parent = status.path("in_reply_to_id").isString()
                ? Optional.of(id(status, "in_reply_to_id", domain))
                : Optional.<LocalId>empty();
        return new Arrival.Written(
                id.ref(),
                version(status),
                id(capture, "root", domain).ref(),
                parent.map(LocalId::ref),
                author(status.path("account"), domain),
                words(status, text(capture, "readBy")),
                Optional.of(Json.text(status, "language")).filter(said -> said.matches(LANGUAGE)),
                moment(status, "created_at").orElseThrow(() -> new Unreadable("created_at")),
                Optional.of(Json.text(status, "url")).filter(url -> url.matches(ADDRESS)),
                Optional.of(way(status, parent.isPresent())),
                attached(status));
    }

    private static List<Attachment> attached(JsonNode status) {
        return status.path("media_attachments")
                .valueStream()
                .flatMap(
                        medium -> Attachment.of(
                                Json.text(medium, "url"), Json.text(medium, "type"), Json.text(medium, "description"))
                                .stream())
                .toList();
    }

    /** What only followers or those named may read is not for everybody, and is answered to its author alone. */
    private static Way way(JsonNode status, boolean answers) {
        if (!isInPublic(status)) {
            return Way.MESSAGE;
        }
        return answers ? Way.COMMENT : Way.MENTION;
    }

    static boolean isInPublic(JsonNode status) {
        return IN_PUBLIC.contains(Json.text(status, "visibility"));
    }

    private static Author author(JsonNode account, String domain) {
        var handle = Access.handle(required(account, "acct"), domain);
        var name = account.path("display_name").isString() ? text(account, "display_name") : "";
        return new Author(id(account, "id", domain).toString(), handle, name.isBlank() ? handle : name);
    }

    /** The warning that stands before it, the words, the choices of a question, and what is attached, each on its line. */
    private static String words(JsonNode status, String self) {
        var all = new ArrayList<String>();
        all.add(
                status.path("spoiler_text").isString()
                        ? text(status, "spoiler_text").strip()
                        : "");
        all.add(Prose.of(text(status, "content"), self));
        var choices = new ArrayList<String>();
        for (var option : status.path("poll").path("options")) {
            choices.add("– " + text(option, "title"));
        }
        all.add(String.join("\n", choices));
        var attached = new ArrayList<String>();
        for (var medium : status.path("media_attachments")) {
            var shows = medium.path("description").isString() ? text(medium, "description") : "";
            attached.add((shows.isBlank() ? "" : "[" + shows.strip() + "] ") + text(medium, "url"));
        }
        all.add(String.join("\n", attached));
        all.removeIf(String::isBlank);
        return all.isEmpty() ? Json.text(status, "url") : String.join("\n\n", all);
    }

    private static LocalId id(JsonNode node, String name, String domain) {
        return LocalId.of(required(node, name) + "@" + domain).orElseThrow(() -> new Unreadable(name));
    }

    static Optional<Instant> moment(JsonNode node, String name) {
        try {
            return Optional.of(OffsetDateTime.parse(Json.text(node, name)).toInstant())
                    .filter(at -> at.isAfter(EARLIEST) && at.isBefore(LATEST));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
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
