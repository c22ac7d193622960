package torg.platforms.x;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
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
 * Captured bytes, read. They are one post or one message as X showed it with its author, or the note that a post is gone;
 * anything else names the place where it stops making sense.
 */
final class Reading {
    private static final Pattern BETWEEN_TWO = Pattern.compile(
            "https://(?:[\\w-]+\\.)*(?:twitter|x)\\.com/(?:[\\w.]+/)*ton/data/dm/(" + Letter.FILE + ")(?:[:?].*)?");
    private static final Instant LATEST = Instant.parse("2200-01-01T00:00:00Z");
    private static final List<String> OF_A_POST = List.of(
            "id",
            "text",
            "attachments",
            "author_id",
            "conversation_id",
            "created_at",
            "display_text_range",
            "edit_history_tweet_ids",
            "entities",
            "lang",
            "note_tweet",
            "referenced_tweets");
    private static final List<String> OF_A_MESSAGE = List.of(
            "id", "text", "attachments", "sender_id", "dm_conversation_id", "created_at", "event_type", "entities");

    private Reading() {}

    /** @param includes what came beside the post: its author, and what it answers where that was changed since */
    static ObjectNode post(JsonNode post, JsonNode includes) {
        var capture = Json.object();
        copy(post, OF_A_POST, capture.putObject("post"));
        author(includes, Json.text(post, "author_id"), capture);
        media(post, includes, capture);
        parent(post).ifPresent(parent -> capture.put("parent", first(includes, parent)));
        return capture;
    }

    static ObjectNode message(JsonNode message, JsonNode includes) {
        var capture = Json.object();
        copy(message, OF_A_MESSAGE, capture.putObject("message"));
        author(includes, Json.text(message, "sender_id"), capture);
        media(message, includes, capture);
        return capture;
    }

    /** X says nothing when something is removed, so what is captured is that we looked. */
    static ObjectNode gone(String id, Instant noticed) {
        var capture = Json.object();
        capture.putObject("gone").put("id", id).put("noticed_at", noticed.toString());
        return capture;
    }

    private static void author(JsonNode includes, String id, ObjectNode capture) {
        for (var user : includes.path("users")) {
            if (Json.text(user, "id").equals(id)) {
                copy(user, List.of("id", "username", "name"), capture.putObject("author"));
            }
        }
    }

    /** What is attached stands beside it, named by a key. */
    private static void media(JsonNode said, JsonNode includes, ObjectNode capture) {
        var keys = said.path("attachments")
                .path("media_keys")
                .valueStream()
                .map(key -> key.stringValue(""))
                .toList();
        var attached = includes.path("media")
                .valueStream()
                .filter(medium -> keys.contains(Json.text(medium, "media_key")))
                .toList();
        if (!attached.isEmpty()) {
            capture.putArray("media").addAll(attached);
        }
    }

    /** Of a film X tells several; the largest is the nearest to what was sent. */
    private static List<Attachment> attached(JsonNode capture) {
        return capture.path("media")
                .valueStream()
                .flatMap(medium ->
                        Attachment.of(address(medium), Json.text(medium, "type"), Json.text(medium, "alt_text"))
                                .stream())
                .toList();
    }

    /** A photograph that goes with a message has an address that opens to neither of the two without their token. */
    private static List<Attachment> enclosed(JsonNode capture) {
        return attached(capture).stream().map(Reading::held).toList();
    }

    private static Attachment held(Attachment shown) {
        var match = BETWEEN_TWO.matcher(shown.address());
        return match.matches()
                ? Attachment.held(match.group(1), shown.type(), shown.alternative())
                        .orElse(shown)
                : shown;
    }

    private static String address(JsonNode medium) {
        return medium.path("variants")
                .valueStream()
                .filter(variant -> Json.text(variant, "content_type").equals("video/mp4"))
                .max(Comparator.comparingLong(
                        variant -> variant.path("bit_rate").longValue(0)))
                .map(variant -> Json.text(variant, "url"))
                .orElseGet(() -> Json.text(medium, medium.has("url") ? "url" : "preview_image_url"));
    }

    private static void copy(JsonNode from, List<String> names, ObjectNode to) {
        names.stream().filter(from::has).forEach(name -> to.set(name, from.get(name)));
    }

    static Optional<String> parent(JsonNode post) {
        for (var other : post.path("referenced_tweets")) {
            if (Json.text(other, "type").equals("replied_to")) {
                return Optional.of(Json.text(other, "id"));
            }
        }
        return Optional.empty();
    }

    /** A changed post has a new id; the first one is what it goes by. */
    private static String first(JsonNode includes, String id) {
        for (var post : includes.path("tweets")) {
            if (Json.text(post, "id").equals(id)) {
                return first(post);
            }
        }
        return id;
    }

    static String first(JsonNode post) {
        return post.path("edit_history_tweet_ids").path(0).stringValue(Json.text(post, "id"));
    }

    static List<Arrival> read(byte[] raw) {
        var capture = Json.object(raw).orElseThrow(() -> new Unreadable("JSON"));
        if (capture.has("gone")) {
            var gone = capture.path("gone");
            var noticed = moment(gone, "noticed_at").orElseThrow(() -> new Unreadable("noticed_at"));
            return List.of(new Arrival.Removed(new RemoteRef(id(gone, "id")), noticed));
        }
        return List.of(capture.has("message") ? said(capture) : written(capture));
    }

    private static Arrival.Written written(JsonNode capture) {
        var post = capture.path("post");
        var version = id(post, "id");
        var first = first(post);
        var root = id(post, "conversation_id");
        var author = author(capture, id(post, "author_id"));
        if (!Account.isId(first)) {
            throw new Unreadable("edit_history_tweet_ids");
        }
        var parent =
                capture.has("parent") ? Optional.of(new RemoteRef(id(capture, "parent"))) : Optional.<RemoteRef>empty();
        return new Arrival.Written(
                new RemoteRef(first),
                version,
                new RemoteRef(parent.isEmpty() ? first : root),
                parent,
                author,
                clean(Prose.of(readable(post, "text"))),
                language(post),
                moment(post, "created_at").orElseThrow(() -> new Unreadable("created_at")),
                Optional.of(address(author.handle(), version)),
                Optional.of(parent.isEmpty() ? Way.MENTION : Way.COMMENT),
                attached(capture));
    }

    /** What two say to each other is one conversation, however long ago it began. */
    private static Arrival.Written said(JsonNode capture) {
        var message = readable(capture.path("message"), "text");
        var author = author(capture, id(message, "sender_id"));
        var id = id(message, "id");
        return new Arrival.Written(
                Letter.of(author.id(), id).ref(),
                id,
                Letter.conversation(author.id()),
                Optional.empty(),
                author,
                clean(Prose.plain(Json.text(message, "text"), message.path("entities"))),
                Optional.empty(),
                moment(message, "created_at").orElseThrow(() -> new Unreadable("created_at")),
                Optional.of("https://x.com/messages"),
                Optional.of(Way.MESSAGE),
                enclosed(capture));
    }

    static String address(String handle, String id) {
        return "https://x.com/" + (handle.matches("\\w{1,15}") ? handle : "i") + "/status/" + id;
    }

    private static Author author(JsonNode capture, String id) {
        var author = capture.path("author");
        var handle = Json.text(author, "username");
        var name = clean(Json.text(author, "name"));
        var known = handle.isBlank() ? id : clean(handle);
        return new Author(id, known, name.isBlank() ? known : name);
    }

    private static Optional<String> language(JsonNode post) {
        return Optional.of(Json.text(post, "lang"))
                .filter(text -> text.matches("[a-z]{2,3}(-[A-Za-z]{2,8})?") && !text.equals("und"));
    }

    static Optional<Instant> moment(JsonNode node, String name) {
        try {
            return Optional.of(OffsetDateTime.parse(Json.text(node, name)).toInstant())
                    .filter(at -> at.isAfter(Arrival.EARLIEST) && at.isBefore(LATEST));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static String id(JsonNode node, String name) {
        var id = Json.text(node, name);
        if (!Account.isId(id)) {
            throw new Unreadable(name);
        }
        return id;
    }

    private static JsonNode readable(JsonNode node, String name) {
        if (!node.path(name).isString()
                || !StandardCharsets.UTF_8
                        .newEncoder()
                        .canEncode(node.path(name).stringValue())) {
            throw new Unreadable(name);
        }
        return node;
    }

    /** NUL is a character on the network and none in the database; half a pair is none anywhere. */
    private static String clean(String text) {
        var whole = StandardCharsets.UTF_8.newEncoder().canEncode(text) ? text : text.replaceAll("\\p{Cs}", "\uFFFD");
        return whole.replace('\0', '\uFFFD');
    }
}
