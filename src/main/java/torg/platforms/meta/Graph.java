package torg.platforms.meta;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import torg.platforms.Fault;
import torg.platforms.Meter;
import torg.platforms.consent.App;
import torg.platforms.consent.Apps;
import torg.platforms.consent.Family;
import torg.platforms.http.PlatformHttp;
import torg.platforms.http.Rest;
import torg.platforms.http.Said;
import torg.platforms.webhooks.Signatures;
import torg.vault.Secret;

/**
 * Calls to Graph, each with the proof that it comes from whoever has the application's secret
 * (developers.facebook.com/docs/graph-api/guides/secure-requests, read 2026-11-22). The token goes in a header, where no
 * log of addresses has it.
 */
final class Graph {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String BOUNDARY = "----torg-7d83f1c0a94b";

    private final Apps apps;
    private final Clock clock;
    private final PlatformHttp http;
    private final Rest rest;
    private final Usage usage;

    Graph(Apps apps, Clock clock) {
        this.apps = apps;
        this.clock = clock;
        this.http = new PlatformHttp(
                address ->
                        apps.of(Family.META).filter(app -> app.holds(address)).isPresent(),
                PATIENCE,
                clock);
        this.rest = new Rest(http, clock);
        this.usage = new Usage(clock);
    }

    Clock clock() {
        return clock;
    }

    /** For pictures, which stand elsewhere. */
    PlatformHttp http() {
        return http;
    }

    App app() {
        return apps.of(Family.META)
                .orElseThrow(() -> new Fault(Fault.Kind.NOT_ALLOWED, "platforms.no-app", clock.instant()));
    }

    Said get(Account account, String path, Map<String, String> parameters) {
        return understood(rest.get(address(account, path, parameters), bearer(account.token())), account.meter());
    }

    Said form(Account account, String path, Map<String, String> fields) {
        return understood(
                rest.form("POST", address(account, path, Map.of()), bearer(account.token()), fields), account.meter());
    }

    Said json(Account account, String path, JsonNode body) {
        return understood(
                rest.send("POST", address(account, path, Map.of()), bearer(account.token()), body), account.meter());
    }

    Said delete(Account account, String path, Map<String, String> parameters) {
        var headers = bearer(account.token());
        return understood(
                rest.bytes("DELETE", address(account, path, parameters), headers, new byte[0]), account.meter());
    }

    /** With a picture (RFC 7578). */
    Said parts(Account account, String path, Map<String, String> fields, byte[] picture, String type) {
        var body = new ByteArrayOutputStream();
        fields.forEach((name, value) -> body.writeBytes(text("--" + BOUNDARY
                + "\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n"
                + "Content-Type: text/plain; charset=utf-8\r\n\r\n" + value + "\r\n")));
        body.writeBytes(text("--" + BOUNDARY
                + "\r\nContent-Disposition: form-data; name=\"source\"; filename=\"picture\"\r\nContent-Type: " + type
                + "\r\n\r\n"));
        body.writeBytes(picture);
        body.writeBytes(text("\r\n--" + BOUNDARY + "--\r\n"));
        var headers = bearer(account.token());
        headers.put("Content-Type", "multipart/form-data; boundary=" + BOUNDARY);
        return understood(
                rest.bytes("POST", address(account, path, Map.of()), headers, body.toByteArray()), account.meter());
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** With a person's token, or the application's own. */
    Said with(Secret token, String method, String path, Map<String, String> parameters) {
        var proven = new LinkedHashMap<>(parameters);
        proven.put("appsecret_proof", proof(token));
        var address = at(app().api(), path);
        return understood(
                method.equals("GET")
                        ? rest.get(URI.create(address + "?" + Rest.query(proven)), bearer(token))
                        : rest.form(method, URI.create(address), bearer(token), parameters),
                Meter.NONE);
    }

    /** Where a code or a token becomes another token; nobody is signed in yet. */
    Said tokens(Map<String, String> parameters) {
        var app = app();
        var all = new LinkedHashMap<>(parameters);
        all.put("client_id", app.id());
        all.put("client_secret", app.secret().value());
        return understood(
                rest.get(URI.create(at(app.tokens(), "oauth/access_token") + "?" + Rest.query(all)), Map.of()),
                Meter.NONE);
    }

    private URI address(Account account, String path, Map<String, String> parameters) {
        var all = new LinkedHashMap<>(parameters);
        all.put("appsecret_proof", proof(account.token()));
        return URI.create(at(app().api(), path) + "?" + Rest.query(all));
    }

    private String at(URI door, String path) {
        return door + "/" + app().version() + "/" + path;
    }

    private String proof(Secret token) {
        return Signatures.hex(Signatures.of(app().secret(), text(token.value())));
    }

    private static Map<String, String> bearer(Secret token) {
        return new HashMap<>(Map.of("Authorization", "Bearer " + token.value()));
    }

    /** Limits come as a no with a code of their own; a fault of the platform's may come after the deed. */
    private Said understood(Said said, Meter meter) {
        headers(said).ifPresent(headers -> usage.note(headers, meter));
        if (!(said instanceof Said.No no)) {
            return said;
        }
        var soon = clock.instant().plusSeconds(30);
        return switch (Refusals.kind(no.body())) {
            case TOO_MUCH -> new Said.Wait(usage.until(no.headers()), no.headers(), no.body());
            case PLATFORMS_FAULT -> new Said.Unclear(soon);
            case NOT_GRAPH -> new Said.Unreached(soon);
            case SAYS_NO -> no;
        };
    }

    private static java.util.Optional<HttpHeaders> headers(Said said) {
        return switch (said) {
            case Said.Done done -> java.util.Optional.of(done.headers());
            case Said.No no -> java.util.Optional.of(no.headers());
            case Said.Wait wait -> java.util.Optional.of(wait.headers());
            case Said.Unclear unclear -> java.util.Optional.empty();
            case Said.Unreached unreached -> java.util.Optional.empty();
        };
    }

    /** What a read brought. @throws Fault when it brought nothing */
    JsonNode read(Said said) {
        var now = clock.instant();
        return switch (said) {
            case Said.Done done when !done.body().isEmpty() -> done.body();
            case Said.Done done -> throw tryAgain();
            case Said.No no -> throw new Fault(Fault.Kind.NOT_ALLOWED, Refusals.word(no.body()), now);
            case Said.Wait wait -> throw new Fault(Fault.Kind.TOO_MUCH, "platforms.slow-down", wait.until());
            case Said.Unclear unclear ->
                throw new Fault(Fault.Kind.TRY_AGAIN, "platforms.try-again", unclear.retryAt());
            case Said.Unreached unreached ->
                throw new Fault(Fault.Kind.TRY_AGAIN, "platforms.try-again", unreached.retryAt());
        };
    }

    /** The list under {@code data}. @throws Fault when there is none */
    JsonNode list(Said said) {
        var body = read(said);
        if (!body.path("data").isArray()) {
            throw tryAgain();
        }
        return body;
    }

    private Fault tryAgain() {
        return new Fault(
                Fault.Kind.TRY_AGAIN, "platforms.try-again", clock.instant().plusSeconds(30));
    }
}
