package torg.simulator.threads;

import tools.jackson.databind.json.JsonMapper;
import torg.simulator.Answer;

/** A call that the Graph refuses (developers.facebook.com/docs/graph-api/guides/error-handling, read 2026-11-22). */
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

    private static Refusal of(int status, int code, int subcode, String message) {
        var body = JsonMapper.shared().createObjectNode();
        var error = body.putObject("error")
                .put("message", message)
                .put("type", code == 190 ? "OAuthException" : "THApiException")
                .put("code", code);
        if (subcode > 0) {
            error.put("error_subcode", subcode);
        }
        error.put("fbtrace_id", "AsimulatorTrace");
        return new Refusal(Answer.json(status, body));
    }

    static Refusal token() {
        return of(400, 190, 0, "Invalid OAuth access token - Cannot parse access token");
    }

    static Refusal expired() {
        return of(400, 190, 463, "Error validating access token: Session has expired");
    }

    static Refusal scope(String scope) {
        return of(403, 10, 0, "Application does not have permission for this action: requires " + scope);
    }

    static Refusal tooMuch() {
        return of(403, 4, 0, "Application request limit reached");
    }

    static Refusal parameter(String message) {
        return of(400, 100, 0, message);
    }

    static Refusal gone(String id) {
        return of(
                400,
                100,
                33,
                "Unsupported request. Object with ID '" + id + "' does not exist, cannot be loaded due to missing"
                        + " permissions, or does not support this operation");
    }

    static Refusal container() {
        return of(400, 24, 4279009, "The requested resource does not exist");
    }

    static Refusal unknownPath() {
        return of(400, 2500, 0, "Unknown path components");
    }
}
