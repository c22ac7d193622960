package torg.simulator.tiktok;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import torg.simulator.Answer;
import torg.simulator.Request;

/** Every answer is what was asked for and an error, which is {@code ok} when there was none (developers.tiktok.com/doc/tiktok-api-v2-error-handling). */
final class Said {
    private static final String LOG = "202611220900000102030405060708090A";

    private Said() {}

    static ObjectNode object() {
        return JsonMapper.shared().createObjectNode();
    }

    static Answer yes(ObjectNode data) {
        var body = object();
        body.set("data", data);
        error(body, "ok", "");
        return Answer.json(200, body);
    }

    static Answer no(int status, String code, String message) {
        var body = object();
        body.putObject("data");
        error(body, code, message);
        return Answer.json(status, body);
    }

    private static void error(ObjectNode body, String code, String message) {
        body.putObject("error").put("code", code).put("message", message).put("log_id", LOG);
    }

    /** The body, when it is JSON that holds nothing unknown; TikTok wants to be told that it is JSON. */
    static Optional<JsonNode> body(Request request, Set<String> fields) {
        if (!request.header("content-type").orElse("").startsWith("application/json")) {
            return Optional.empty();
        }
        try {
            var body = JsonMapper.shared().readTree(new String(request.body(), StandardCharsets.UTF_8));
            return Optional.of(body)
                    .filter(JsonNode::isObject)
                    .filter(object -> fields.containsAll(object.propertyNames()));
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    static Set<String> fields(Request request) {
        return Set.copyOf(new java.util.HashSet<>(
                Arrays.asList(request.parameter("fields").orElse("").split(","))));
    }
}
