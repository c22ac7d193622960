package torg.world;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Bluesky's remote calls, written apart from the connector so that no error of the connector hides in its own test. */
record Xrpc(URI service, String token) {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    // Node's servers hang up on the offer of HTTP/2 that the JDK otherwise makes on plain connections.
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    static ObjectNode object() {
        return JSON.createObjectNode();
    }

    /** A call that changes something. */
    JsonNode call(String method, JsonNode body) {
        var request = to(method).header("content-type", "application/json");
        return send(request.POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body))));
    }

    /** A call that only reads. */
    JsonNode ask(String method, Map<String, String> parameters) {
        var query = parameters.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return send(to(method + "?" + query).GET());
    }

    private HttpRequest.Builder to(String path) {
        var request = HttpRequest.newBuilder(service.resolve("/xrpc/" + path)).timeout(Duration.ofSeconds(30));
        return token.isEmpty() ? request : request.header("authorization", "Bearer " + token);
    }

    private static JsonNode send(HttpRequest.Builder builder) {
        var request = builder.build();
        try {
            var response = CLIENT.send(request, BodyHandlers.ofString());
            if (response.statusCode() != 200) {
                throw new Refused(request.uri().getPath(), response.statusCode(), response.body());
            }
            return JSON.readTree(response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The server's refusal, kept whole so that a test can tell "not found" from everything else. */
    static final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final int status;
        private final String body;

        Refused(String path, int status, String body) {
            super("%s answered %d: %s".formatted(path, status, body));
            this.status = status;
            this.body = body;
        }

        boolean notFound() {
            return status == 400 && body.contains("NotFound");
        }
    }
}
