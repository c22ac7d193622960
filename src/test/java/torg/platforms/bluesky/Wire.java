package torg.platforms.bluesky;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import torg.world.Resident;

/** What people do on the network that {@link Resident} has no word for, by plain HTTP and without the adapter. */
record Wire(Resident who) {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    static ObjectNode object() {
        return JSON.createObjectNode();
    }

    static JsonNode parsed(String json) {
        return JSON.readTree(json);
    }

    JsonNode record(String uri) {
        var parts = uri.split("/");
        return ask("com.atproto.repo.getRecord?repo=%s&collection=%s&rkey=%s".formatted(parts[2], parts[3], parts[4]));
    }

    JsonNode ask(String path) {
        return send(to(path).GET());
    }

    /** @return its AT-URI */
    String create(String collection, ObjectNode record) {
        var body = object().put("repo", who.did()).put("collection", collection);
        body.set("record", record.put("$type", collection));
        return call("com.atproto.repo.createRecord", body).required("uri").asString();
    }

    JsonNode call(String method, ObjectNode body) {
        return send(to(method)
                .header("content-type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body))));
    }

    JsonNode upload(byte[] bytes, String type) {
        return send(to("com.atproto.repo.uploadBlob")
                .header("content-type", type)
                .POST(HttpRequest.BodyPublishers.ofByteArray(bytes)));
    }

    private HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(who.pds().resolve("/xrpc/" + path))
                .header("authorization", "Bearer " + who.token());
    }

    private static JsonNode send(HttpRequest.Builder request) {
        try {
            var answer = CLIENT.send(request.build(), BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new IllegalStateException(answer.statusCode() + " " + answer.body());
            }
            return answer.body().isEmpty() ? object() : JSON.readTree(answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
