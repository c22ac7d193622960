package torg.platforms.http;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Calls to a server that answers in JSON. One try each. */
public final class Rest {
    private static final Duration SOON = Duration.ofSeconds(30);

    private final PlatformHttp http;
    private final Clock clock;

    public Rest(PlatformHttp http, Clock clock) {
        this.http = http;
        this.clock = clock;
    }

    public Said get(URI address, Map<String, String> headers) {
        return said(http.send("GET", address, accepting(headers), new byte[0]));
    }

    public Said send(String method, URI address, Map<String, String> headers, JsonNode body) {
        var all = accepting(headers);
        all.put("Content-Type", "application/json");
        return said(http.send(method, address, all, Json.bytes(body)));
    }

    /** As a form of a page is sent. */
    public Said form(String method, URI address, Map<String, String> headers, Map<String, String> fields) {
        var all = accepting(headers);
        all.put("Content-Type", "application/x-www-form-urlencoded");
        return said(http.send(method, address, all, query(fields).getBytes(StandardCharsets.UTF_8)));
    }

    /** Bytes of whatever kind; their type is among the headers. */
    public Said bytes(String method, URI address, Map<String, String> headers, byte[] body) {
        return said(http.send(method, address, accepting(headers), body));
    }

    /** Names and values, in the order of the map. */
    public static String query(Map<String, String> parameters) {
        return parameters.entrySet().stream()
                .map(one -> encoded(one.getKey()) + "=" + encoded(one.getValue()))
                .collect(Collectors.joining("&"));
    }

    public static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static Map<String, String> accepting(Map<String, String> headers) {
        var all = new HashMap<>(headers);
        all.putIfAbsent("Accept", "application/json");
        return all;
    }

    /**
     * A server's fault is unclear, since it may have come after the deed. What is not JSON comes from somebody in between:
     * as a yes it is unclear, as a no it was not done.
     */
    private Said said(PlatformHttp.Answer answer) {
        var soon = clock.instant().plus(SOON);
        return switch (answer) {
            case PlatformHttp.Answer.NotSent() -> new Said.Unreached(soon);
            case PlatformHttp.Answer.Lost() -> new Said.Unclear(soon);
            case PlatformHttp.Answer.Came came -> {
                var body = came.body().length == 0 ? java.util.Optional.of(Json.object()) : Json.object(came.body());
                if (came.status() == 429) {
                    yield new Said.Wait(http.until(came.headers()), came.headers(), body.orElseGet(Json::object));
                }
                if (came.status() >= 500) {
                    yield new Said.Unclear(soon);
                }
                if (came.status() < 400) {
                    yield body.<Said>map(json -> new Said.Done(came.status(), came.headers(), json))
                            .orElse(new Said.Unclear(soon));
                }
                yield body.filter(json -> !json.isEmpty() || came.status() == 401 || came.status() == 404)
                        .<Said>map(json -> new Said.No(came.status(), came.headers(), json))
                        .orElse(new Said.Unreached(soon));
            }
        };
    }

    /** For those who only read the words of a no. */
    public static ObjectNode words(Said said) {
        return switch (said) {
            case Said.No no when no.body() instanceof ObjectNode object -> object;
            case Said.Wait wait when wait.body() instanceof ObjectNode object -> object;
            default -> Json.object();
        };
    }
}
