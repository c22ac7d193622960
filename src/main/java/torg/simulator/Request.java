package torg.simulator;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A call to a dialect.
 *
 * @param path after the dialect's own name, beginning with a slash
 * @param query decoded, by name; of several with one name the last
 * @param headers by their names in small letters
 */
public record Request(String method, String path, Map<String, String> query, Map<String, String> headers, byte[] body) {

    public Optional<String> parameter(String name) {
        return Optional.ofNullable(query.get(name));
    }

    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name.toLowerCase(Locale.ROOT)));
    }

    public Optional<String> bearer() {
        return header("authorization")
                .filter(said -> said.startsWith("Bearer "))
                .map(said -> said.substring(7));
    }

    /** The fields of a form that was sent as the body; empty when it was none. */
    public Map<String, String> form() {
        return header("content-type").orElse("").startsWith("application/x-www-form-urlencoded")
                ? pairs(new String(body, StandardCharsets.UTF_8))
                : Map.of();
    }

    /** A field of the form, or else of the address: several platforms take either. */
    public Optional<String> field(String name) {
        return Optional.ofNullable(form().get(name)).or(() -> parameter(name));
    }

    /** @param encoded as after the question mark of an address */
    public static Map<String, String> pairs(String encoded) {
        var pairs = new LinkedHashMap<String, String>();
        for (var pair : encoded.split("&")) {
            if (!pair.isEmpty()) {
                var at = pair.indexOf('=');
                pairs.put(
                        decoded(at < 0 ? pair : pair.substring(0, at)), at < 0 ? "" : decoded(pair.substring(at + 1)));
            }
        }
        return pairs;
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return text;
        }
    }
}
