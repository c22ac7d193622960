package torg.simulator.linkedin;

import tools.jackson.databind.json.JsonMapper;
import torg.simulator.Answer;

/**
 * A call that LinkedIn refuses, in the words it refuses by (learn.microsoft.com/linkedin/shared/api-guide/concepts/error-handling,
 * and as callers have reported them).
 */
final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Answer answer;

    private Refusal(Answer answer) {
        super("refused", null, false, false);
        this.answer = answer;
    }

    Answer answer() {
        return answer;
    }

    static Refusal of(int status, String code, String message) {
        return of(status, 0, code, message);
    }

    private static Refusal of(int status, int service, String code, String message) {
        var body = JsonMapper.shared().createObjectNode();
        body.put("status", status);
        if (service > 0) {
            body.put("serviceErrorCode", service);
        }
        return new Refusal(Answer.json(status, body.put("code", code).put("message", message)));
    }

    static Refusal noSuchResource(String path) {
        return of(404, "RESOURCE_NOT_FOUND", "No virtual resource found for " + path);
    }

    static Refusal notFound(String what) {
        return of(404, "NOT_FOUND", what + " could not be found");
    }

    static Refusal badRequest(String message) {
        return of(400, "ILLEGAL_ARGUMENT", message);
    }

    static Refusal revoked() {
        return of(401, 65601, "REVOKED_ACCESS_TOKEN", "The token used in the request has been revoked by the user");
    }

    static Refusal expired() {
        return of(401, 65602, "EXPIRED_ACCESS_TOKEN", "The token used in the request has expired");
    }

    static Refusal forbidden(String what) {
        return of(403, 100, "ACCESS_DENIED", "Not enough permissions to access: " + what);
    }

    static Refusal unpermitted(String where, String fields) {
        return of(
                403,
                100,
                "ACCESS_DENIED",
                "Unpermitted fields present in " + where + ": Data Processing Exception while processing fields [/"
                        + fields + "]");
    }

    static Refusal tooMuch() {
        return of(
                429,
                101,
                "TOO_MANY_REQUESTS",
                "Resource level throttle APPLICATION_AND_MEMBER DAY limit for calls to this resource is reached.");
    }

    /** As it came when the same text was published again: 422, with the reason among the input's errors. */
    static Refusal duplicate(String share) {
        var body = JsonMapper.shared().createObjectNode();
        body.put("errorDetailType", "com.linkedin.common.error.BadRequest")
                .put("message", "Content is a duplicate of " + share)
                .put("status", 422);
        body.putObject("errorDetails")
                .putArray("inputErrors")
                .addObject()
                .put("description", "Duplicate post is detected")
                .put("code", "DUPLICATE_POST");
        return new Refusal(Answer.json(422, body));
    }
}
