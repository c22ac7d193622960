package torg.simulator.meta;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** A body in parts (RFC 7578), as pictures are sent. */
record Parts(Map<String, String> values, Optional<byte[]> file) {
    private static final Pattern BOUNDARY = Pattern.compile("boundary=\"?([^\";]+)\"?");
    private static final Pattern NAME = Pattern.compile("[; ]name=\"([^\"]*)\"");

    static Parts of(String type, byte[] body) {
        var boundary = BOUNDARY.matcher(type);
        if (!boundary.find()) {
            throw Refusal.wrong("No boundary");
        }
        // Each byte as one character, so that a picture survives being cut out of a text.
        var text = new String(body, StandardCharsets.ISO_8859_1);
        var values = new HashMap<String, String>();
        var file = Optional.<byte[]>empty();
        for (var part : text.split(Pattern.quote("--" + boundary.group(1)))) {
            var head = part.indexOf("\r\n\r\n");
            var name = NAME.matcher(head < 0 ? "" : part.substring(0, head));
            if (!name.find()) {
                continue;
            }
            var content = part.substring(head + 4, Math.max(head + 4, part.length() - 2))
                    .getBytes(StandardCharsets.ISO_8859_1);
            if (part.substring(0, head).contains("filename=")) {
                file = Optional.of(content);
            } else {
                values.put(name.group(1), new String(content, StandardCharsets.UTF_8));
            }
        }
        return new Parts(values, file);
    }
}
