package torg.simulator.meta;

import java.util.Optional;
import tools.jackson.databind.node.JsonNodeFactory;
import torg.simulator.Answer;

/**
 * A no, in the form Graph gives it (developers.facebook.com/docs/graph-api/guides/error-handling, read 2026-11-22). The HTTP
 * status of each is what is commonly seen; to be checked against a real app.
 */
final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final int code;
    private final int subcode;

    private Refusal(int status, int code, int subcode, String message) {
        super(message, null, false, false);
        this.status = status;
        this.code = code;
        this.subcode = subcode;
    }

    static Refusal of(int code, int subcode, String message) {
        return new Refusal(code == 10 || code >= 200 && code < 300 ? 403 : 400, code, subcode, message);
    }

    static Refusal of(int code, String message) {
        return of(code, 0, message);
    }

    /** Also for what the caller may not see: Graph does not tell the difference. */
    static Refusal noSuchThing(String id) {
        return of(
                100,
                33,
                "Unsupported request. Object with ID '" + id
                        + "' does not exist, cannot be loaded due to missing permissions, or does not support this operation");
    }

    static Refusal unknownField(String field, String type) {
        return of(100, "(#100) Tried accessing nonexisting field (" + field + ") on node type (" + type + ")");
    }

    static Refusal wrong(String what) {
        return of(100, "(#100) " + what);
    }

    /** Subcodes: 458 the app was removed, 463 expired; none for what never was a token. */
    static Refusal token(int subcode) {
        return of(190, subcode, "Error validating access token");
    }

    static Refusal scope(int code, String scope) {
        return of(code, "(#" + code + ") Requires " + scope + " permission");
    }

    Answer answer() {
        var body = JsonNodeFactory.instance.objectNode();
        var error = body.putObject("error")
                .put("message", Optional.ofNullable(getMessage()).orElse(""))
                .put("type", code == 100 ? "GraphMethodException" : "OAuthException")
                .put("code", code);
        if (subcode != 0) {
            error.put("error_subcode", subcode);
        }
        error.put("fbtrace_id", "AsImulat0rTrace");
        return Answer.json(status, body);
    }
}
