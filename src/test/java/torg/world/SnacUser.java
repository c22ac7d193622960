package torg.world;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Somebody with an account on snac, by plain HTTP and without the adapter: as an app does it, or on the server's own page. */
public record SnacUser(URI server, String name, String password, App app, String token) {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String NOWHERE = "urn:ietf:wg:oauth:2.0:oob";

    /** What the server calls an application that has made itself known. */
    public record App(String id, String secret) {}

    /** Through the server's own form, as everybody does who lets an app in (RFC 6749 4.1). */
    static SnacUser signsIn(URI server, String name, String password) {
        var nobody = new SnacUser(server, name, password, new App("", ""), "");
        var known = nobody.form(
                "/api/v1/apps", Map.of("client_name", "Torg", "redirect_uris", NOWHERE, "scopes", "read write"));
        var app = new App(
                known.required("client_id").asString(),
                known.required("client_secret").asString());
        var page = nobody.send(
                nobody.to("/oauth/authorize?response_type=code&redirect_uri=" + NOWHERE + "&client_id=" + app.id())
                        .GET());
        if (!page.body().contains("x-snac-login")) {
            throw new IllegalStateException("snac shows no form: " + page.body());
        }
        var code = nobody.send(nobody.fields(
                        "/oauth/x-snac-login",
                        Map.of("login", name, "passwd", password, "redir", NOWHERE, "cid", app.id(), "state", "")))
                .body();
        return new SnacUser(server, name, password, app, nobody.token(app, code));
    }

    private String token(App app, String code) {
        var given = form(
                "/oauth/token",
                Map.of(
                        "grant_type",
                        "authorization_code",
                        "code",
                        code,
                        "client_id",
                        app.id(),
                        "client_secret",
                        app.secret(),
                        "redirect_uri",
                        NOWHERE));
        return given.required("access_token").asString();
    }

    /** The token opens nothing any longer. */
    public void letsNobodyIn() {
        form("/oauth/revoke", Map.of("token", token, "client_id", app.id(), "client_secret", app.secret()));
    }

    /** The same person, by an app of its own. */
    public SnacUser anew() {
        return signsIn(server, name, password);
    }

    public JsonNode says(String text) {
        return call("POST", "/api/v1/statuses", JSON.createObjectNode().put("status", text));
    }

    public JsonNode says(String text, String visibility) {
        return call(
                "POST",
                "/api/v1/statuses",
                JSON.createObjectNode().put("status", text).put("visibility", visibility));
    }

    public JsonNode answers(String id, String text) {
        return call(
                "POST",
                "/api/v1/statuses",
                JSON.createObjectNode().put("status", text).put("in_reply_to_id", id));
    }

    public void changes(String id, String text) {
        call("PUT", "/api/v1/statuses/" + id, JSON.createObjectNode().put("status", text));
    }

    /** On the server's own page: snac 2.75 has no such call for apps. */
    public void removes(String uri) {
        var who = Base64.getEncoder().encodeToString((name + ":" + password).getBytes(StandardCharsets.UTF_8));
        var answer = send(fields("/" + name + "/admin/action", Map.of("id", uri, "action", "Delete"))
                .header("authorization", "Basic " + who));
        if (answer.statusCode() != 303) {
            throw new IllegalStateException(answer.statusCode() + " " + answer.body());
        }
    }

    public void presents(String shown, String about) {
        call(
                "PATCH",
                "/api/v1/accounts/update_credentials",
                JSON.createObjectNode().put("display_name", shown).put("note", about));
    }

    public String id() {
        return read("/api/v1/accounts/verify_credentials")
                .orElseThrow()
                .required("id")
                .asString();
    }

    public Optional<JsonNode> status(String id) {
        return read("/api/v1/statuses/" + id);
    }

    /** What an account has said, the newest first. */
    public List<JsonNode> saidBy(String account) {
        return List.copyOf(
                read("/api/v1/accounts/" + account + "/statuses").orElseThrow().values());
    }

    private Optional<JsonNode> read(String path) {
        var answer = send(asked(path).GET());
        return answer.statusCode() == 404
                ? Optional.empty()
                : Optional.of(confirmed(answer)).map(JSON::readTree);
    }

    public JsonNode call(String method, String path, ObjectNode body) {
        return JSON.readTree(confirmed(send(asked(path)
                .header("content-type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body))))));
    }

    private JsonNode form(String path, Map<String, String> fields) {
        return JSON.readTree(confirmed(send(fields(path, fields))));
    }

    private HttpRequest.Builder fields(String path, Map<String, String> fields) {
        var body = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return to(path).header("content-type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body));
    }

    private HttpRequest.Builder asked(String path) {
        return to(path).header("authorization", "Bearer " + token);
    }

    private HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(server.resolve(path));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        // Once each: snac ends a connection after its answer without saying so.
        try (var client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String confirmed(HttpResponse<String> answer) {
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(answer.statusCode() + " " + answer.body());
        }
        return answer.body();
    }
}
