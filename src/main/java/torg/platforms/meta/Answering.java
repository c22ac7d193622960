package torg.platforms.meta;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import torg.platforms.Limit;
import torg.platforms.Network;
import torg.platforms.Outcome;
import torg.platforms.RemoteRef;
import torg.platforms.delivery.Reply;
import torg.platforms.http.Json;

/**
 * Answers under comments and to messages (developers.facebook.com/docs/pages-api/comments-mentions,
 * docs/instagram-platform/comment-moderation, .../ig-user/mentions and docs/messenger-platform/reference/send-api, read
 * 2026-11-22). There is no key to know an answer by, so it is found again by its words and its time; what could be two is
 * none, and a person decides.
 */
final class Answering {
    /** A platform's clock and ours; its times have whole seconds. */
    private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(2);

    private static final int MOST_PAGES = 10;
    private static final int LONGEST_MESSAGE = 2_000;
    private static final int LONGEST_INSTAGRAM_MESSAGE = 1_000;

    private final Graph graph;
    private final Account account;
    private final Tongue tongue;
    private final Limit limit;

    Answering(Graph graph, Account account, Limit limit) {
        this.graph = graph;
        this.account = account;
        this.tongue = Tongue.of(account.network());
        this.limit = limit;
    }

    Outcome reply(Reply reply) {
        var parent = reply.parent().value();
        if (isMessage(reply)) {
            return message(reply);
        }
        if (!limit.allows(reply.text())) {
            return new Outcome.Refused("platforms.too-long");
        }
        var fields = new HashMap<>(Map.of("message", reply.text()));
        if (tongue == Tongue.INSTAGRAM && parent.startsWith(Tongue.MENTION)) {
            fields.put("media_id", id(parent));
            return stands(graph.form(account, account.id() + "/mentions", fields));
        }
        var edge = tongue == Tongue.INSTAGRAM ? "/replies" : "/comments";
        return stands(graph.form(account, id(parent) + edge, fields));
    }

    private static boolean isMessage(Reply reply) {
        return reply.root().value().startsWith(Tongue.PERSON)
                || reply.parent().value().startsWith(Tongue.MESSAGE);
    }

    private static String id(String ref) {
        return ref.substring(ref.indexOf('/') + 1);
    }

    private Outcome stands(torg.platforms.http.Said said) {
        return Refusals.outcome(said, body -> {
            var id = Json.text(body, "id");
            return id.isBlank() ? new Outcome.Unknown("platforms.answer-lost") : delivered(id);
        });
    }

    private Outcome.Delivered delivered(String id) {
        return new Outcome.Delivered(
                new RemoteRef(id),
                account.network() == Network.INSTAGRAM
                        ? "https://www.instagram.com/" + account.handle() + "/"
                        : "https://www.facebook.com/" + id);
    }

    /** Whether the person may still be written to, the platform knows best: it is asked and not reckoned. */
    private Outcome message(Reply reply) {
        if (isTooLong(reply.text())) {
            return new Outcome.Refused("platforms.too-long");
        }
        if (!reply.root().value().startsWith(Tongue.PERSON)) {
            return new Outcome.Refused("platforms.gone");
        }
        var body = Json.object().put("messaging_type", "RESPONSE");
        body.putObject("recipient").put("id", id(reply.root().value()));
        body.putObject("message").put("text", reply.text());
        return Refusals.outcome(graph.json(account, account.page() + "/messages", body), answer -> {
            var id = Json.text(answer, "message_id");
            return id.isBlank() ? new Outcome.Unknown("platforms.answer-lost") : sent(id);
        });
    }

    /** Messenger counts signs, Instagram bytes. */
    private boolean isTooLong(String text) {
        return account.network() == Network.INSTAGRAM
                ? text.getBytes(StandardCharsets.UTF_8).length > LONGEST_INSTAGRAM_MESSAGE
                : text.length() > LONGEST_MESSAGE;
    }

    private static Outcome.Delivered sent(String id) {
        return new Outcome.Delivered(new RemoteRef(Tongue.MESSAGE + id), "");
    }

    Optional<Outcome.Delivered> readBack(Reply reply) {
        var found = isMessage(reply) ? ownMessages(reply) : ownComments(reply);
        return Optional.of(found)
                .filter(some -> some.size() == 1)
                .map(List::getFirst)
                .map(id -> isMessage(reply) ? sent(id) : delivered(id));
    }

    private List<String> ownMessages(Reply reply) {
        var parameters = new LinkedHashMap<String, String>();
        parameters.put("platform", tongue.platform());
        parameters.put("user_id", id(reply.root().value()));
        parameters.put("fields", "id,messages.limit(100){id,message,created_time,from}");
        var found = new ArrayList<String>();
        graph.list(graph.get(account, account.page() + "/conversations", parameters))
                .path("data")
                .forEach(conversation -> conversation
                        .path("messages")
                        .path("data")
                        .forEach(message -> {
                            if (isSame(reply, message)) {
                                found.add(Json.text(message, "id"));
                            }
                        }));
        return found;
    }

    private List<String> ownComments(Reply reply) {
        var parent = id(reply.parent().value());
        if (tongue == Tongue.INSTAGRAM) {
            return reply.parent().value().startsWith(Tongue.MENTION)
                    ? found(reply, mentioned(parent).path("data"))
                    : found(reply, parent + "/replies", "id,text,timestamp,username,from", Map.of());
        }
        return found(
                reply,
                id(reply.root().value()) + "/comments",
                "id,message,created_time,from{id},parent{id}",
                Map.of("filter", "stream", "order", "reverse_chronological"));
    }

    private JsonNode mentioned(String media) {
        var fields = "mentioned_media.media_id(" + media + "){comments.limit(50){id,text,timestamp,username,from}}";
        return graph.read(graph.get(account, account.id(), Map.of("fields", fields)))
                .path("mentioned_media")
                .path("comments");
    }

    private List<String> found(Reply reply, String path, String fields, Map<String, String> more) {
        var found = new ArrayList<String>();
        var after = Optional.<String>empty();
        for (var page = 0; page < MOST_PAGES; page++) {
            var parameters = new LinkedHashMap<>(more);
            parameters.put("fields", fields);
            parameters.put("limit", tongue == Tongue.INSTAGRAM ? "50" : "100");
            after.ifPresent(cursor -> parameters.put("after", cursor));
            var list = graph.list(graph.get(account, path, parameters));
            found.addAll(found(reply, list.path("data")));
            after = Optional.of(Json.text(list.path("paging").path("cursors"), "after"))
                    .filter(cursor -> list.path("paging").path("next").isString() && !cursor.isEmpty());
            if (after.isEmpty()) {
                break;
            }
        }
        return found;
    }

    private List<String> found(Reply reply, JsonNode comments) {
        return comments.valueStream()
                .filter(comment -> isSame(reply, comment) && isUnder(reply, comment, comments))
                .map(comment -> Json.text(comment, "id"))
                .toList();
    }

    private boolean isSame(Reply reply, JsonNode said) {
        return tongue.isOwn(said, account)
                && Tongue.text(said).equals(reply.text())
                && Reading.moment(Tongue.time(said))
                        .filter(at -> isWithin(reply.at(), at))
                        .isPresent();
    }

    private static boolean isWithin(Instant ordered, Instant stood) {
        return !stood.isBefore(ordered.minus(CLOCKS_DIFFER));
    }

    /** Only Facebook lists a whole thread; an answer to an answer stands there under the comment above both. */
    private boolean isUnder(Reply reply, JsonNode comment, JsonNode all) {
        var above = Tongue.parent(comment);
        var parent = reply.parent().value();
        if (tongue == Tongue.INSTAGRAM || reply.root().equals(reply.parent())) {
            return true;
        }
        return above.equals(parent)
                || all.valueStream()
                        .anyMatch(one -> Json.text(one, "id").equals(parent)
                                && !above.isEmpty()
                                && Tongue.parent(one).equals(above));
    }
}
