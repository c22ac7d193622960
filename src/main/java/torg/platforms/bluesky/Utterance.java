package torg.platforms.bluesky;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import torg.platforms.delivery.Reply;
import torg.platforms.http.Json;
import torg.platforms.publishing.Post;

/**
 * Something the city says, by itself or in answer.
 *
 * @param key ours, the same at every try
 * @param at the time of the order, the same at every try
 * @param parent what it answers; empty for a post of its own
 */
record Utterance(String key, Instant at, String text, String parent) {
    private static final String LANGUAGE = "sv";

    static Utterance of(Reply reply) {
        return new Utterance(
                reply.key(), reply.at(), reply.text(), reply.parent().value());
    }

    static Utterance of(Post post) {
        return new Utterance(post.key(), post.at(), post.text(), "");
    }

    /** Where it will stand, the first place first. */
    List<String> places() {
        return Tid.places(key, at);
    }

    /** Whether a record holds this very one. */
    boolean isIn(JsonNode record) {
        return Json.text(record, "text").equals(text)
                && Json.text(record, "createdAt").equals(createdAt())
                && Json.text(record.path("reply").path("parent"), "uri").equals(parent);
    }

    /**
     * Without what it answers and what it shows.
     *
     * @param people the DID behind a handle; empty where nobody is called so
     */
    ObjectNode record(Function<String, Optional<String>> people) {
        var record = Json.object().put("$type", AtUri.POSTS).put("text", text).put("createdAt", createdAt());
        record.putArray("langs").add(LANGUAGE);
        var facets = Facets.of(text, people);
        if (!facets.isEmpty()) {
            record.set("facets", facets);
        }
        return record;
    }

    private String createdAt() {
        return at.truncatedTo(ChronoUnit.MICROS).toString();
    }
}
