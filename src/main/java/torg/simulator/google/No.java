package torg.simulator.google;

import tools.jackson.databind.node.JsonNodeFactory;
import torg.simulator.Answer;

/** What Google answers instead of doing it (developers.google.com/youtube/v3/docs/errors, read 2026-11-22). */
final class No extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Answer answer;

    private No(Answer answer) {
        super("", null, false, false);
        this.answer = answer;
    }

    Answer answer() {
        return answer;
    }

    static No of(int status, String reason, String message) {
        return of(status, "youtube.parameter", reason, message);
    }

    static No of(int status, String domain, String reason, String message) {
        var body = JsonNodeFactory.instance.objectNode();
        var error = body.putObject("error").put("code", status).put("message", message);
        error.putArray("errors")
                .addObject()
                .put("message", message)
                .put("domain", domain)
                .put("reason", reason);
        return new No(Answer.json(status, body));
    }

    /** What the server before all of Google's interfaces says to a name it does not know. */
    static No unknownName(String name) {
        return of(
                400,
                "global",
                "badRequest",
                "Invalid JSON payload received. Unknown name \"" + name + "\": Cannot bind query parameter.");
    }

    static No forbidden(String message) {
        return of(403, "youtube.comment", "forbidden", message);
    }

    static No notFound(String reason, String message) {
        return of(404, "youtube.comment", reason, message);
    }
}
