package torg.simulator.meta;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;
import torg.simulator.meta.Fields.Field;

/** Something Graph knows, told field by field; whoever asks for a field it has not is refused. */
final class Node {
    private final String type;
    private final Map<String, Function<Field, JsonNode>> known = new LinkedHashMap<>();

    Node(String type, String id) {
        this.type = type;
        text("id", id);
    }

    Node text(String name, String value) {
        return field(name, field -> value.isEmpty() ? JsonNodeFactory.instance.nullNode() : StringNode.valueOf(value));
    }

    Node number(String name, long value) {
        return field(name, field -> JsonNodeFactory.instance.numberNode(value));
    }

    Node yes(String name, boolean value) {
        return field(name, field -> JsonNodeFactory.instance.booleanNode(value));
    }

    Node field(String name, Function<Field, JsonNode> value) {
        known.put(name, value);
        return this;
    }

    /** @throws Refusal for a field it has not */
    ObjectNode told(List<Field> wanted) {
        var told = JsonNodeFactory.instance.objectNode();
        for (var field : wanted) {
            var value = known.get(field.name());
            if (value == null) {
                throw Refusal.unknownField(field.name(), type);
            }
            var said = value.apply(field);
            if (!said.isNull()) {
                told.set(field.name(), said);
            }
        }
        told.set("id", known.get("id").apply(new Field("id", Map.of(), List.of())));
        return told;
    }

    /** One of its edges, asked for by an address of its own. */
    JsonNode edge(Field edge) {
        var value = known.get(edge.name());
        if (value == null) {
            throw Refusal.of(2500, "Unknown path components: /" + edge.name());
        }
        return value.apply(edge);
    }
}
