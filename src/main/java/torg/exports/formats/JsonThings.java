package torg.exports.formats;

import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads a JSON file of any length one thing at a time, each with its own bytes. Places are written as in
 * {@code comments_v2[]} or {@code [].dmConversation.messages[]}; the whole file is the empty text.
 */
final class JsonThings {
    static final JsonMapper JSON = JsonMapper.builder().build();
    private static final JsonFactory FACTORY =
            JsonFactory.builder().disable(StreamReadFeature.AUTO_CLOSE_SOURCE).build();
    private static final int LARGEST = 8 << 20;

    /** What is read. */
    interface Reader {

        /** @param beside the texts that stood beside it so far, by their places */
        void thing(JsonNode thing, byte[] raw, Map<String, List<String>> beside);

        /** It is no JSON, or too large to be one thing. */
        void lost(byte[] raw, String why);
    }

    private final Set<String> things;
    private final Set<String> texts;
    private final Reader reader;
    private final Recorder recorder;
    private final JsonParser parser;
    private final Map<String, List<String>> beside = new HashMap<>();
    private int met;

    private JsonThings(Set<String> things, Set<String> texts, Reader reader, Recorder recorder, JsonParser parser) {
        this.things = things;
        this.texts = texts;
        this.reader = reader;
        this.recorder = recorder;
        this.parser = parser;
    }

    /**
     * @param things where they stand
     * @param texts what else is to be remembered for those that come after it
     * @throws Misread where it is, or becomes, no JSON
     */
    static void in(InputStream in, Set<String> things, Set<String> texts, Reader reader) throws IOException {
        var recorder = new Recorder(withoutMark(in), LARGEST);
        try (var parser = FACTORY.createParser(ObjectReadContext.empty(), recorder)) {
            new JsonThings(things, texts, reader, recorder, parser).whole();
        } catch (JacksonException no) {
            if (no.getCause() instanceof IOException damaged) {
                throw damaged;
            }
            throw new Misread("exports.trouble.json");
        }
    }

    private static InputStream withoutMark(InputStream in) throws IOException {
        var pushed = new PushbackInputStream(in, 3);
        var first = pushed.readNBytes(3);
        if (first.length < 3 || first[0] != (byte) 0xef || first[1] != (byte) 0xbb || first[2] != (byte) 0xbf) {
            pushed.unread(first);
        }
        return pushed;
    }

    private void whole() {
        var first = parser.nextToken();
        if (first != null) {
            value(first, "");
        }
        if (met == 0) {
            throw new Misread("exports.trouble.shape");
        }
    }

    private void value(JsonToken token, String place) {
        if (token == JsonToken.START_OBJECT && things.contains(place)) {
            met++;
            thing();
        } else if (token == JsonToken.START_OBJECT) {
            if (!leads(place)) {
                parser.skipChildren();
                return;
            }
            var before = met;
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                var name = parser.currentName();
                value(parser.nextToken(), place.isEmpty() ? name : place + "." + name);
            }
            if (met == before && place.endsWith("[]") && things.stream().anyMatch(wanted -> wanted.startsWith(place))) {
                reader.lost(new byte[0], "exports.lost.unknown");
            }
        } else if (token == JsonToken.START_ARRAY) {
            if (!leads(place + "[]")) {
                parser.skipChildren();
                return;
            }
            met += things.stream().anyMatch(wanted -> wanted.startsWith(place + "[]")) ? 1 : 0;
            for (var next = parser.nextToken();
                    next != null && next != JsonToken.END_ARRAY;
                    next = parser.nextToken()) {
                value(next, place + "[]");
            }
        } else if (texts.contains(place)) {
            beside.merge(
                    place,
                    List.of(parser.getString()),
                    (before, now) -> Stream.concat(before.stream(), now.stream())
                            .distinct()
                            .toList());
        }
    }

    private boolean leads(String place) {
        return place.isEmpty()
                || Stream.concat(things.stream(), texts.stream())
                        .anyMatch(wanted -> wanted.startsWith(place)
                                && (wanted.length() == place.length()
                                        || ".[".indexOf(wanted.charAt(place.length())) >= 0));
    }

    private void thing() {
        recorder.keep(parser.currentTokenLocation().getByteOffset());
        parser.skipChildren();
        var raw = recorder.until(parser.currentLocation().getByteOffset());
        if (raw.isEmpty()) {
            reader.lost(new byte[0], "exports.lost.too-large");
            return;
        }
        JsonNode node;
        try {
            node = JSON.readTree(raw.get());
        } catch (JacksonException no) {
            reader.lost(raw.get(), "exports.lost.json");
            return;
        }
        reader.thing(node, raw.get(), beside);
    }
}
