package torg.platforms.linkedin;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
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
 * Captured bytes, read: a comment, a post that names the city, a notification, or the note that one is gone. Whoever wrote is
 * a number here: LinkedIn's terms let names be kept for a day only (.../marketing/data-storage-requirements), so they are
 * never asked for.
 */
final class Reading {
    private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("2200-01-01T00:00:00Z");
    /** The version of what was never changed, the same by whichever way it was heard. */
    static final String UNCHANGED = "1";

    private Reading() {}

    static ObjectNode comment(String post, JsonNode comment) {
        var capture = Json.object().put("post", post);
        var kept = capture.putObject("comment");
        List.of("commentUrn", "actor", "message", "content", "created", "lastModified", "parentComment")
                .forEach(name -> copy(comment, name, kept));
        return capture;
    }

    static ObjectNode mention(JsonNode post) {
        var kept = Json.object();
        List.of("id", "author", "commentary", "createdAt", "publishedAt", "lastModifiedAt", "lifecycleStateInfo")
                .forEach(name -> copy(post, name, kept));
        var capture = Json.object();
        capture.set("mention", kept);
        return capture;
    }

    static ObjectNode notification(JsonNode notification) {
        var capture = Json.object();
        capture.set("notification", notification);
        return capture;
    }

    /** Nobody says what was removed by hand, so what is captured is that we looked. */
    static ObjectNode gone(String urn, Instant noticed) {
        var capture = Json.object();
        capture.putObject("gone").put("urn", urn).put("noticedAt", noticed.toEpochMilli());
        return capture;
    }

    private static void copy(JsonNode from, String name, ObjectNode to) {
        if (from.has(name)) {
            to.set(name, from.get(name));
        }
    }

    static List<Arrival> read(byte[] raw) {
        var capture = Json.object(raw).orElseThrow(() -> new Unreadable("JSON"));
        if (capture.has("comment")) {
            return List.of(comment(capture));
        }
        if (capture.has("mention")) {
            return List.of(mentioned(capture.path("mention")));
        }
        if (capture.has("notification")) {
            return notified(capture.path("notification"));
        }
        var gone = capture.path("gone");
        return List.of(new Arrival.Removed(new RemoteRef(thing(gone, "urn")), at(gone, "noticedAt")));
    }

    private static Arrival.Written comment(ObjectNode capture) {
        var comment = capture.path("comment");
        var urn = Urn.Comment.of(required(comment, "commentUrn")).orElseThrow(() -> new Unreadable("commentUrn"));
        var post = thing(capture, "post");
        var answers = comment.has("parentComment")
                ? Urn.Comment.of(required(comment, "parentComment"))
                        .orElseThrow(() -> new Unreadable("parentComment"))
                        .toString()
                : post;
        return new Arrival.Written(
                new RemoteRef(urn.toString()),
                version(comment),
                new RemoteRef(post),
                Optional.of(new RemoteRef(answers)),
                author(comment, "actor"),
                text(comment.path("message"), "text"),
                Optional.empty(),
                at(comment.path("created"), "time"),
                Optional.of(urn.address()),
                Optional.of(Way.COMMENT),
                enclosed(comment));
    }

    /** A picture is told by its name, and where it lies to the account alone ({@link Pictures}). */
    private static List<Attachment> enclosed(JsonNode comment) {
        return comment.path("content")
                .valueStream()
                .map(content -> Json.text(content.path("entity"), "image"))
                .filter(Urn::isImage)
                .flatMap(urn -> Attachment.held(urn, "image", "").stream())
                .toList();
    }

    /** By the moment of its last change, which a comment that was not changed was made in. */
    static String version(JsonNode comment) {
        var made = comment.path("created").path("time").longValue(0);
        var changed = comment.path("lastModified").path("time").longValue(made);
        return changed <= made ? UNCHANGED : Long.toString(changed);
    }

    static String mentionVersion(JsonNode post) {
        return post.path("lifecycleStateInfo").path("isEditedByAuthor").booleanValue(false)
                ? Long.toString(post.path("lastModifiedAt").longValue(0))
                : UNCHANGED;
    }

    private static Arrival.Written mentioned(JsonNode post) {
        return mention(
                thing(post, "id"),
                mentionVersion(post),
                author(post, "author"),
                LittleText.read(text(post, "commentary")),
                at(post, "createdAt"));
    }

    private static Arrival.Written mention(String urn, String version, Author author, String text, Instant at) {
        var ref = new RemoteRef(urn);
        return new Arrival.Written(
                ref,
                version,
                ref,
                Optional.empty(),
                author,
                text,
                Optional.empty(),
                at,
                Optional.of(Urn.address(urn)),
                Optional.of(Way.MENTION));
    }

    /**
     * Of comments a notification does not say what they answer, so it is a hint only: listening brings what was said.
     *
     * <p>learn.microsoft.com/linkedin/marketing/community-management/organizations/organization-social-action-notifications
     */
    private static List<Arrival> notified(JsonNode notification) {
        var at = at(notification, "lastModifiedAt");
        return switch (required(notification, "action")) {
            case "SHARE_MENTION" -> {
                var share = decorated(notification);
                yield share.isObject()
                        ? List.of(mention(
                                thing(share, "entity"), UNCHANGED, author(share, "owner"), text(share, "text"), at))
                        : List.of();
            }
            case "COMMENT_DELETE" ->
                List.of(new Arrival.Removed(
                        new RemoteRef(Urn.Comment.of(required(notification, "generatedActivity"))
                                .orElseThrow(() -> new Unreadable("generatedActivity"))
                                .toString()),
                        at));
            default -> List.of();
        };
    }

    /** The post that names the city, as far as the notification shows it. */
    static JsonNode decorated(JsonNode notification) {
        return notification.path("decoratedGeneratedActivity").path("share");
    }

    private static Author author(JsonNode node, String name) {
        var urn = required(node, name);
        var number = Urn.who(urn).orElseThrow(() -> new Unreadable(name));
        return new Author(urn, number, number);
    }

    /** A post or a comment. */
    private static String thing(JsonNode node, String name) {
        var urn = required(node, name);
        return Urn.isPost(urn)
                ? urn
                : Urn.Comment.of(urn).orElseThrow(() -> new Unreadable(name)).toString();
    }

    private static Instant at(JsonNode node, String name) {
        return moment(node.path(name).longValue(0)).orElseThrow(() -> new Unreadable(name));
    }

    /** LinkedIn tells time in milliseconds. */
    static Optional<Instant> moment(long milliseconds) {
        return Optional.of(Instant.ofEpochMilli(milliseconds))
                .filter(at -> at.isAfter(EARLIEST) && at.isBefore(LATEST));
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
