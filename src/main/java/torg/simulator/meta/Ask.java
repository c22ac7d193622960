package torg.simulator.meta;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import torg.simulator.Request;
import torg.simulator.meta.Fields.Field;

/** A call with its fields, however they were sent: in the address, as a form, as JSON or in parts. */
record Ask(Request request, Map<String, String> values, Optional<byte[]> file) {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Set<String> EVERYWHERE =
            Set.of("access_token", "appsecret_proof", "fields", "limit", "after", "before", "since", "until", "locale");

    static Ask of(Request request) {
        var values = new HashMap<>(request.query());
        values.putAll(request.form());
        var type = request.header("content-type").orElse("");
        if (type.startsWith("application/json")) {
            json(request.body()).forEach(values::put);
        }
        if (type.startsWith("multipart/form-data")) {
            var parts = Parts.of(type, request.body());
            values.putAll(parts.values());
            return new Ask(request, values, parts.file());
        }
        return new Ask(request, values, Optional.empty());
    }

    private static Map<String, String> json(byte[] body) {
        try {
            var values = new HashMap<String, String>();
            JSON.readTree(body)
                    .properties()
                    .forEach(field -> values.put(
                            field.getKey(),
                            field.getValue().isString()
                                    ? field.getValue().stringValue()
                                    : field.getValue().toString()));
            return values;
        } catch (JacksonException e) {
            throw Refusal.wrong("The body is no JSON");
        }
    }

    /** Real Graph overlooks what it does not know; here it is refused, because it would be a slip of ours. */
    void knows(String... allowed) {
        var known = Set.of(allowed);
        for (var name : values.keySet()) {
            var plain = name.replaceAll("\\[\\d+]$", "");
            if (!known.contains(plain) && !EVERYWHERE.contains(plain)) {
                throw Refusal.wrong("Unknown parameter: " + name);
            }
        }
    }

    Optional<String> value(String name) {
        return Optional.ofNullable(values.get(name));
    }

    String required(String name) {
        return value(name)
                .filter(text -> !text.isBlank())
                .orElseThrow(() -> Refusal.wrong("The parameter " + name + " is required"));
    }

    boolean is(String name, boolean otherwise) {
        return value(name).map(text -> text.equals("true") || text.equals("1")).orElse(otherwise);
    }

    JsonNode tree(String name) {
        try {
            return JSON.readTree(required(name).getBytes(StandardCharsets.UTF_8));
        } catch (JacksonException e) {
            throw Refusal.wrong("The parameter " + name + " is no JSON");
        }
    }

    List<Field> fields() {
        return Fields.of(value("fields").orElse(""));
    }

    /** The call as one field of the thing that is asked, so that an edge is the same in both. */
    Field edge(String name) {
        return new Field(name, values, fields());
    }
}
