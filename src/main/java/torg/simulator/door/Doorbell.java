package torg.simulator.door;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.function.Function;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import torg.simulator.Answer;

/**
 * By which a platform asks at an application's address whether it is the application's. Where addresses lead is said from
 * outside; until then nobody opens anywhere.
 */
public final class Doorbell {
    private static final int OPENED = 200;

    private volatile Function<URI, Optional<Answer>> street = address -> Optional.empty();

    public void leadsTo(Function<URI, Optional<Answer>> somewhere) {
        street = somewhere;
    }

    /**
     * @param asked name, value, name, value
     * @return what came with 200; empty for every other answer and for none
     */
    public Optional<Answer> ring(String address, String... asked) {
        var query = new StringJoiner("&", address + (address.contains("?") ? "&" : "?"), "");
        for (var n = 0; n < asked.length; n += 2) {
            query.add(asked[n] + "=" + URLEncoder.encode(asked[n + 1], StandardCharsets.UTF_8));
        }
        return address(query.toString()).flatMap(street).filter(answer -> answer.status() == OPENED);
    }

    private static Optional<URI> address(String text) {
        try {
            return Optional.of(URI.create(text));
        } catch (IllegalArgumentException nowhere) {
            return Optional.empty();
        }
    }

    /** Empty where it makes no sense. */
    public static Optional<JsonNode> json(Answer answer) {
        try {
            return Optional.of(JsonMapper.shared().readTree(answer.body()));
        } catch (JacksonException nonsense) {
            return Optional.empty();
        }
    }
}
