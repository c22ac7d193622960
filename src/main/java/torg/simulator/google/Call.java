package torg.simulator.google;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import torg.simulator.Request;

/**
 * A call in the name of a channel.
 *
 * @param channel whose token it carries, as the society knows it; empty for somebody who has none
 */
record Call(Request request, Optional<String> channel) {
    private static final Set<String> ALWAYS = Set.of("alt", "fields", "key", "prettyPrint", "quotaUser");

    String mine() {
        return channel.orElseThrow(
                () -> No.of(403, "youtube.common", "forbidden", "The account has no YouTube channel."));
    }

    Optional<String> parameter(String name) {
        return request.parameter(name);
    }

    void knowsOnly(Set<String> names) {
        for (var name : request.query().keySet()) {
            if (!names.contains(name) && !ALWAYS.contains(name)) {
                throw No.unknownName(name);
            }
        }
    }

    /** The parts that are asked for, which must be said and known. */
    List<String> parts(Set<String> known) {
        var parts = list("part");
        if (parts.isEmpty()) {
            throw No.of(400, "missingRequiredParameter", "No part selected. Expected one of: " + known);
        }
        parts.stream().filter(part -> !known.contains(part)).findFirst().ifPresent(part -> {
            throw No.of(400, "unknownPart", "'" + part + "'");
        });
        return parts;
    }

    /** Which one of these filters is used; exactly one must be. */
    String filter(String... names) {
        var used = Arrays.stream(names).filter(request.query()::containsKey).toList();
        if (used.size() != 1) {
            throw No.of(
                    400,
                    used.isEmpty() ? "missingRequiredParameter" : "incompatibleParameters",
                    "Expected one filter of: " + String.join(", ", names));
        }
        return used.getFirst();
    }

    List<String> list(String name) {
        return Arrays.stream(parameter(name).orElse("").split(","))
                .filter(one -> !one.isBlank())
                .toList();
    }

    String choice(String name, String usual, String... known) {
        var said = parameter(name).orElse(usual);
        if (!said.equals(usual) && !List.of(known).contains(said)) {
            throw No.of(400, "invalidParameter", "Invalid value '" + said + "' for " + name + ".");
        }
        return said;
    }

    int most(int usual, int most) {
        var said = parameter("maxResults").orElse(Integer.toString(usual));
        if (!said.matches("\\d{1,3}") || Integer.parseInt(said) < 1 || Integer.parseInt(said) > most) {
            throw No.of(
                    400,
                    "invalidParameter",
                    "Invalid value '" + said + "'. Values must be within the range: [1, " + most + "]");
        }
        return Integer.parseInt(said);
    }

    ObjectNode json() {
        try {
            if (request.header("content-type").orElse("").startsWith("application/json")
                    && JsonMapper.shared().readTree(request.body()) instanceof ObjectNode object) {
                return object;
            }
        } catch (JacksonException e) {
            throw parseError();
        }
        throw parseError();
    }

    private static No parseError() {
        return No.of(400, "global", "parseError", "This API does not support parsing form-encoded input.");
    }
}
