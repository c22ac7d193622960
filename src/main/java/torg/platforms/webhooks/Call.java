package torg.platforms.webhooks;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A platform calls.
 *
 * @param headers by their names in small letters; of several with one name the first
 * @param query by name; of several with one name the first
 * @param body as it came, byte for byte
 */
public record Call(String method, Map<String, String> query, Map<String, String> headers, byte[] body) {
    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name.toLowerCase(Locale.ROOT)));
    }

    public Optional<String> parameter(String name) {
        return Optional.ofNullable(query.get(name));
    }
}
