package torg.platforms.mastodon;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import torg.platforms.Fault;
import torg.platforms.Meter;
import torg.platforms.http.Json;
import torg.platforms.http.PlatformHttp;
import torg.platforms.http.Rest;
import torg.platforms.http.Said;
import torg.vault.Secret;

/**
 * Calls to one server by Mastodon's client protocol (docs.joinmastodon.org/client and /api, read 2026-11-22). One try each.
 * The servers that speak it say no in different ways: Mastodon with a reason in JSON, snac with a page or with nothing.
 */
final class Api {
    private static final Duration SOON = Duration.ofSeconds(30);
    private static final String BOUNDARY = "torg-7d0c1a35f2e94b86";

    private static final Pattern WHEN_WRITTEN =
            Pattern.compile("(?<before>\"(?:id|in_reply_to_id)\":\\s?\")\\d{10}(?<hash>[0-9a-f]{32}\")");

    private final PlatformHttp http;
    private final Clock clock;
    private final String server;
    private final Secret bearer;
    private final Meter meter;

    /** @param server its address, without a slash at the end */
    Api(PlatformHttp http, Clock clock, String server, Secret bearer, Meter meter) {
        this.http = http;
        this.clock = clock;
        this.server = server;
        this.bearer = bearer;
        this.meter = meter;
    }

    /** A call that only reads; parameters are name, value, name, value. */
    Said get(String path, String... parameters) {
        var query = new StringBuilder();
        for (var i = 0; i < parameters.length; i += 2) {
            query.append(i == 0 ? '?' : '&').append(Rest.encoded(parameters[i])).append('=');
            query.append(Rest.encoded(parameters[i + 1]));
        }
        return said(http.get(address(path + query), headers()));
    }

    /** A call that changes something. */
    Said send(String method, String path, JsonNode body) {
        return send(method, path, body, Map.of());
    }

    Said send(String method, String path, JsonNode body, Map<String, String> more) {
        var headers = headers();
        headers.put("Content-Type", "application/json");
        headers.putAll(more);
        return said(http.send(method, address(path), headers, Json.bytes(body)));
    }

    Said delete(String path) {
        return said(http.send("DELETE", address(path), headers(), new byte[0]));
    }

    /** A file with what it shows, as a form of a page sends it (RFC 7578). */
    Said upload(String path, byte[] file, String name, String type, String description) {
        var headers = headers();
        headers.put("Content-Type", "multipart/form-data; boundary=" + BOUNDARY);
        var body = new ByteArrayOutputStream();
        body.writeBytes(utf8("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"description\"\r\n\r\n"
                + description + "\r\n--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\""
                + name + "\"\r\nContent-Type: " + type + "\r\n\r\n"));
        body.writeBytes(file);
        body.writeBytes(utf8("\r\n--" + BOUNDARY + "--\r\n"));
        return said(http.post(address(path), headers, body.toByteArray()));
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private URI address(String path) {
        return URI.create(server + path);
    }

    private Map<String, String> headers() {
        var headers = new HashMap<String, String>();
        headers.put("Accept", "application/json");
        if (!bearer.value().isEmpty()) {
            headers.put("Authorization", "Bearer " + bearer.value());
        }
        return headers;
    }

    private Said said(PlatformHttp.Answer answer) {
        var soon = clock.instant().plus(SOON);
        return switch (answer) {
            case PlatformHttp.Answer.NotSent() -> new Said.Unreached(soon);
            case PlatformHttp.Answer.Lost() -> new Said.Unclear(soon);
            case PlatformHttp.Answer.Came came -> {
                meter.note(new Meter.Use(1, 0, left(came.headers())));
                yield said(came, soon);
            }
        };
    }

    private Said said(PlatformHttp.Answer.Came came, Instant soon) {
        var status = came.status();
        if (status == 429) {
            return new Said.Wait(http.until(came.headers()), came.headers(), Json.object());
        }
        if (status >= 500) {
            return new Said.Unclear(soon);
        }
        var nothing = came.body().length == 0;
        var snac = came.headers().firstValue("x-creator").orElse("").startsWith("snac/");
        var body = nothing ? Optional.<JsonNode>of(Json.object()) : Json.tree(snac ? steady(came.body()) : came.body());
        if (status < 300) {
            return body.<Said>map(json -> new Said.Done(status, came.headers(), json))
                    .orElse(new Said.Unclear(soon));
        }
        var itself = status >= 400
                && (nothing && (status == 401 || status == 404 || status == 422)
                        || snac
                        || body.filter(json -> json.path("error").isString()).isPresent());
        // What else says no is somebody in between, and whoever sends us elsewhere is not followed.
        return itself ? new Said.No(status, came.headers(), body.orElseGet(Json::object)) : new Said.Unreached(soon);
    }

    /**
     * The first ten signs of an id are when snac last wrote its file, so that a status that is changed would be another one
     * (mastoapi.c, mastoapi_id). It looks only at what follows them, and so do we.
     */
    private static byte[] steady(byte[] body) {
        return utf8(WHEN_WRITTEN
                .matcher(new String(body, StandardCharsets.UTF_8))
                .replaceAll("${before}0000000000${hash}"));
    }

    /** X-RateLimit-*, with the reset as a time of the calendar (docs.joinmastodon.org/api/rate-limits). */
    private static Optional<Meter.Left> left(HttpHeaders headers) {
        try {
            var left = headers.firstValue("X-RateLimit-Remaining").map(Long::parseLong);
            var most = headers.firstValue("X-RateLimit-Limit").map(Long::parseLong);
            var resets = headers.firstValue("X-RateLimit-Reset")
                    .map(OffsetDateTime::parse)
                    .map(OffsetDateTime::toInstant);
            return left.isPresent() && most.isPresent() && resets.isPresent()
                    ? Optional.of(new Meter.Left(Meter.Left.Of.ACCOUNT, left.get(), most.get(), resets.get()))
                    : Optional.empty();
        } catch (NumberFormatException | DateTimeException e) {
            return Optional.empty();
        }
    }

    /** One thing with an id, where only the answer itself will do. @throws Fault */
    JsonNode one(Said said) {
        var body = body(said);
        if (!LocalId.isId(Json.text(body, "id"))) {
            throw tryAgain(clock.instant().plus(SOON));
        }
        return body;
    }

    /** @throws Fault when it is no list */
    JsonNode list(Said said) {
        var body = body(said);
        if (!body.isArray()) {
            throw tryAgain(clock.instant().plus(SOON));
        }
        return body;
    }

    JsonNode body(Said said) {
        return switch (said) {
            case Said.Done done -> done.body();
            case Said.No no when mayNot(no) -> throw new Fault(Fault.Kind.NOT_ALLOWED, why(no), clock.instant());
            case Said.No no -> throw tryAgain(clock.instant().plus(SOON));
            case Said.Wait wait -> throw new Fault(Fault.Kind.TOO_MUCH, "platforms.slow-down", wait.until());
            case Said.Unclear unclear -> throw tryAgain(unclear.retryAt());
            case Said.Unreached unreached -> throw tryAgain(unreached.retryAt());
        };
    }

    private static Fault tryAgain(Instant at) {
        return new Fault(Fault.Kind.TRY_AGAIN, "platforms.try-again", at);
    }

    /** A token that does not open is a 401 at most servers, and at snac also a 422 without a word. */
    static boolean mayNot(Said.No no) {
        return no.status() == 401
                || no.status() == 403
                || no.status() == 422 && Json.text(no.body(), "error").isEmpty();
    }

    /** Of a no that is about what we may: the token's scopes do not reach, or it opens nothing. */
    static String why(Said.No no) {
        return no.status() == 403 && Json.text(no.body(), "error").contains("scope")
                ? "platforms.permission-missing"
                : "platforms.not-allowed";
    }

    static boolean isGone(Said said) {
        return said instanceof Said.No no && (no.status() == 404 || no.status() == 410);
    }
}
