package torg.platforms.bluesky;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import torg.platforms.http.Json;
import torg.platforms.http.PlatformHttp;
import torg.vault.Secret;

/** Bluesky's remote procedure calls (atproto.com/specs/xrpc, read 2026-11-21). */
final class Xrpc {
    private static final Duration SOON = Duration.ofSeconds(30);

    private final PlatformHttp http;
    private final Clock clock;

    Xrpc(PlatformHttp http, Clock clock) {
        this.http = http;
        this.clock = clock;
    }

    /** A call that only reads; parameters are name, value, name, value. */
    Said ask(URI server, Secret bearer, String method, String... parameters) {
        var query = new StringBuilder();
        for (var i = 0; i < parameters.length; i += 2) {
            query.append(i == 0 ? '?' : '&').append(parameters[i]).append('=');
            query.append(URLEncoder.encode(parameters[i + 1], StandardCharsets.UTF_8));
        }
        return heard(http.get(server.resolve("/xrpc/" + method + query), headers(bearer)));
    }

    /** A call that changes something. */
    Said call(URI server, Secret bearer, String method, JsonNode body) {
        return call(server, bearer, method, Optional.of("application/json"), Json.bytes(body));
    }

    /** A call without particulars, which is not the same as one with none: the server refuses a body that it did not ask for. */
    Said call(URI server, Secret bearer, String method) {
        return call(server, bearer, method, Optional.empty(), new byte[0]);
    }

    /** @param type of the body; empty where there is none */
    Said call(URI server, Secret bearer, String method, Optional<String> type, byte[] body) {
        var headers = headers(bearer);
        type.ifPresent(named -> headers.put("Content-Type", named));
        return heard(http.post(server.resolve("/xrpc/" + method), headers, body));
    }

    private static Map<String, String> headers(Secret bearer) {
        var headers = new HashMap<String, String>();
        headers.put("Accept", "application/json");
        if (!bearer.value().isEmpty()) {
            headers.put("Authorization", "Bearer " + bearer.value());
        }
        return headers;
    }

    private Said heard(PlatformHttp.Answer answer) {
        var soon = clock.instant().plus(SOON);
        return switch (answer) {
            case PlatformHttp.Answer.NotSent() -> new Said.Unreached(soon);
            case PlatformHttp.Answer.Lost() -> new Said.Unclear(soon);
            case PlatformHttp.Answer.Came came -> heard(came, soon);
        };
    }

    private Said heard(PlatformHttp.Answer.Came came, Instant soon) {
        if (came.status() == 429) {
            return new Said.Wait(http.until(came.headers()));
        }
        if (came.status() >= 500) {
            return new Said.Unclear(soon);
        }
        var json = Json.object(came.body());
        if (came.status() < 300) {
            return json.<Said>map(Said.Done::new).orElse(new Said.Unclear(soon));
        }
        // A no without Bluesky's name for it comes from somebody in between.
        return json.map(no -> Json.text(no, "error"))
                .filter(error -> !error.isBlank())
                .<Said>map(error -> new Said.No(came.status(), error, soon))
                .orElse(new Said.Unreached(soon));
    }
}
