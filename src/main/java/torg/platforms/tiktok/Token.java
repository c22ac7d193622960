package torg.platforms.tiktok;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import torg.platforms.http.Json;
import torg.vault.Secret;

/**
 * The two tokens of an account, and what TikTok called the posts it has not finished with: the public name of a post comes
 * minutes or hours later, and until then only this one leads to it. How long tokens live TikTok says with each of them.
 *
 * @param pending TikTok's names of publications by our keys, the newest last
 */
record Token(Secret access, Secret refresh, Instant ends, Map<String, String> pending) {
    private static final String FORM = "[A-Za-z0-9._~+/=!*:%-]{1,4096}"; // and so never the end of a header
    private static final Duration EARLY = Duration.ofMinutes(1);
    private static final int MOST_PENDING = 20;

    Token {
        pending = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(pending));
    }

    /** Empty when the answer lacks what an answer to a code or a refresh token gives. */
    static Optional<Token> granted(JsonNode answer, Instant now, Map<String, String> pending) {
        return of(
                Json.text(answer, "access_token"),
                Json.text(answer, "refresh_token"),
                now.plusSeconds(Math.clamp(answer.path("expires_in").longValue(7200), 60, 172_800)),
                pending);
    }

    /** Empty when it is not a token of this adapter's. */
    static Optional<Token> of(Secret sealed) {
        return Json.object(sealed.value()).flatMap(json -> {
            var pending = new LinkedHashMap<String, String>();
            json.path("pending")
                    .properties()
                    .forEach(one -> pending.put(one.getKey(), one.getValue().stringValue("")));
            try {
                return of(
                        Json.text(json, "access"),
                        Json.text(json, "refresh"),
                        Instant.parse(Json.text(json, "ends")),
                        pending);
            } catch (DateTimeException e) {
                return Optional.empty();
            }
        });
    }

    private static Optional<Token> of(String access, String refresh, Instant ends, Map<String, String> pending) {
        return access.matches(FORM) && refresh.matches(FORM)
                ? Optional.of(new Token(new Secret(access), new Secret(refresh), ends, pending))
                : Optional.empty();
    }

    boolean hasRunOut(Instant now) {
        return !now.isBefore(ends.minus(EARLY));
    }

    Token remembering(String key, String publication) {
        var more = new LinkedHashMap<>(pending);
        more.put(key, publication);
        while (more.size() > MOST_PENDING) {
            more.remove(more.keySet().iterator().next());
        }
        return new Token(access, refresh, ends, more);
    }

    Secret secret() {
        var json = Json.object()
                .put("access", access.value())
                .put("refresh", refresh.value())
                .put("ends", ends.toString());
        var names = json.putObject("pending");
        pending.forEach(names::put);
        return new Secret(Json.text(json));
    }
}
