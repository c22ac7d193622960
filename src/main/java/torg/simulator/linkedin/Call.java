package torg.simulator.linkedin;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import torg.simulator.Grant;
import torg.simulator.Request;

/** A call below /rest that was let in. */
record Call(Request request, Grant grant) {

    /** After /rest, still encoded. */
    private List<String> parts() {
        return Arrays.stream(request.path().substring("/rest/".length()).split("/"))
                .toList();
    }

    String resource() {
        return parts().getFirst();
    }

    int depth() {
        return parts().size();
    }

    String encodedPart(int at) {
        return parts().get(at);
    }

    String part(int at) {
        return decoded(parts().get(at));
    }

    static String decoded(String encoded) {
        try {
            return URLDecoder.decode(encoded.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw Refusal.badRequest("Invalid query parameters passed to request");
        }
    }

    String method() {
        return request.method();
    }

    /** Rest.li's own name for what is done, where HTTP's is not enough (linkedin.github.io/rest.li/spec/protocol). */
    boolean isRestli(String method) {
        return request.header("x-restli-method").orElse("").equalsIgnoreCase(method);
    }

    Call onlyParameters(String... known) {
        for (var name : request.query().keySet()) {
            if (!Set.of(known).contains(name)) {
                throw Refusal.unpermitted("PARAMETER", name);
            }
        }
        return this;
    }

    String required(String parameter) {
        return request.parameter(parameter)
                .filter(value -> !value.isBlank())
                .orElseThrow(() -> Refusal.badRequest("Invalid query parameters passed to request"));
    }

    int number(String parameter, int usual, int most) {
        var said = request.parameter(parameter).orElse(Integer.toString(usual));
        if (!said.matches("\\d{1,9}") || Integer.parseInt(said) > most) {
            throw Refusal.badRequest("Invalid query parameters passed to request");
        }
        return Integer.parseInt(said);
    }

    Call needs(String scope, String what) {
        if (!grant.scopes().contains(scope)) {
            throw Refusal.forbidden(what);
        }
        return this;
    }

    ObjectNode body(String... known) {
        try {
            if (JsonMapper.shared().readTree(request.body()) instanceof ObjectNode body) {
                only(body, known);
                return body;
            }
        } catch (JacksonException e) {
            throw Refusal.badRequest("Error parsing JSON");
        }
        throw Refusal.badRequest("Error parsing JSON");
    }

    static void only(JsonNode node, String... known) {
        node.propertyNames().forEach(name -> {
            if (!Set.of(known).contains(name)) {
                throw Refusal.unpermitted("REQUEST_BODY", name);
            }
        });
    }

    static String text(JsonNode node, String name) {
        return node.path(name)
                .stringValueOpt()
                .orElseThrow(() -> Refusal.badRequest("/" + name + " :: field is required"));
    }
}
