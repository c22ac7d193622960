package torg.simulator.x;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import torg.simulator.Answer;

/** How X says no (docs.x.com/x-api/fundamentals/response-codes-and-errors, read 2026-11-22). */
final class Problems {
    private static final String TYPES = "https://api.x.com/2/problems/";

    private Problems() {}

    static ObjectNode object() {
        return JsonMapper.shared().createObjectNode();
    }

    static Answer unauthorized() {
        return Answer.json(
                401, problem("Unauthorized", "about:blank", "Unauthorized").put("status", 401));
    }

    static Answer wrongKindOfToken() {
        return Answer.json(
                403,
                problem(
                                "Unsupported Authentication",
                                TYPES + "unsupported-authentication",
                                "Authenticating with this token is forbidden for this endpoint.")
                        .put("status", 403));
    }

    static Answer forbidden(String detail) {
        return Answer.json(403, problem("Forbidden", "about:blank", detail).put("status", 403));
    }

    static Answer notFound() {
        return Answer.json(404, problem("Not Found", "about:blank", "Not Found").put("status", 404));
    }

    static Answer invalid(String message) {
        var body = problem(
                "Invalid Request", TYPES + "invalid-request", "One or more parameters to your request was invalid.");
        body.putArray("errors").addObject().put("message", message);
        return Answer.json(400, body);
    }

    static Answer tooMany() {
        return Answer.json(
                429,
                problem("Too Many Requests", "about:blank", "Too Many Requests").put("status", 429));
    }

    /** One that stands beside what was found (partial errors). */
    static ObjectNode missing(String sort, String id) {
        return problem(
                        "Not Found Error",
                        TYPES + "resource-not-found",
                        "Could not find " + sort + " with id: [" + id + "].")
                .put("resource_id", id)
                .put("resource_type", sort);
    }

    private static ObjectNode problem(String title, String type, String detail) {
        return object().put("title", title).put("type", type).put("detail", detail);
    }
}
