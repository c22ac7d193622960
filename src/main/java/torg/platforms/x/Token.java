package torg.platforms.x;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import torg.platforms.http.Json;
import torg.vault.Secret;

/**
 * The two tokens of an account. The one that opens lives two hours; the other fetches the next pair and is good for one use.
 * Its text form is what the vault seals.
 */
record Token(Secret access, Secret refresh, Instant ends) {
    private static final String FORM = "[A-Za-z0-9._~+/=:-]{1,4096}"; // and so never the end of a header

    /** Changed before it ends, because a call takes its time. */
    private static final Duration EARLY = Duration.ofMinutes(1);

    /** Empty when the answer lacks what an answer to a code or a refresh token gives. */
    static Optional<Token> granted(JsonNode answer, Instant now) {
        return of(
                Json.text(answer, "access_token"),
                Json.text(answer, "refresh_token"),
                now.plusSeconds(Math.clamp(answer.path("expires_in").longValue(7200), 60, 86_400)));
    }

    /** Empty when it is not a token of this adapter's. */
    static Optional<Token> of(Secret sealed) {
        return Json.object(sealed.value()).flatMap(json -> {
            try {
                return of(
                        Json.text(json, "access"), Json.text(json, "refresh"), Instant.parse(Json.text(json, "ends")));
            } catch (DateTimeException e) {
                return Optional.empty();
            }
        });
    }

    private static Optional<Token> of(String access, String refresh, Instant ends) {
        return access.matches(FORM) && refresh.matches(FORM)
                ? Optional.of(new Token(new Secret(access), new Secret(refresh), ends))
                : Optional.empty();
    }

    boolean hasRunOut(Instant now) {
        return !now.isBefore(ends.minus(EARLY));
    }

    Secret secret() {
        return new Secret(Json.text(Json.object()
                .put("access", access.value())
                .put("refresh", refresh.value())
                .put("ends", ends.toString())));
    }
}
