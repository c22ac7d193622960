package torg.platforms.http;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** JSON from strangers: a depth that a thread of a hundred answers to answers needs, and no more. */
public final class Json {
    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(1000)
                            .build())
                    .build())
            .build();

    private Json() {}

    public static ObjectNode object() {
        return JSON.createObjectNode();
    }

    /** Empty when it is not one JSON object. */
    public static Optional<ObjectNode> object(byte[] bytes) {
        try {
            return JSON.readTree(bytes) instanceof ObjectNode object ? Optional.of(object) : Optional.empty();
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    /** Empty when it is not JSON at all; for servers that answer with lists. */
    public static Optional<JsonNode> tree(byte[] bytes) {
        try {
            return Optional.of(JSON.readTree(bytes)).filter(node -> node.isObject() || node.isArray());
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    public static Optional<ObjectNode> object(String text) {
        return object(text.getBytes(StandardCharsets.UTF_8));
    }

    /** By way of a text, because half a surrogate pair then becomes a question mark and not an exception. */
    public static byte[] bytes(JsonNode node) {
        return text(node).getBytes(StandardCharsets.UTF_8);
    }

    public static String text(JsonNode node) {
        return JSON.writeValueAsString(node);
    }

    /** The text under a name; empty when there is none, or something else. */
    public static String text(JsonNode node, String name) {
        return node.path(name).stringValue("");
    }
}
