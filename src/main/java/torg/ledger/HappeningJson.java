package torg.ledger;

import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/** How a happening lies in the ledger: JSON with sorted names, readable without Torg. */
final class HappeningJson {
    private HappeningJson() {}

    static JsonMapper mapper() {
        return JsonMapper.builder()
                .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
                .build();
    }

    /** Raw captures are never shown in a list: they hold what residents wrote, unmasked. */
    static Map<String, String> particulars(JsonMapper json, String kind, byte[] content) {
        if (HappeningKind.CAPTURE.equals(kind)) {
            return Map.of("bytes", Integer.toString(content.length));
        }
        var particulars = new LinkedHashMap<String, String>();
        for (var field : json.readTree(content).properties()) {
            var value = field.getValue();
            particulars.put(field.getKey(), value.isValueNode() ? value.asString() : value.toString());
        }
        return particulars;
    }
}
