package torg.platforms.threads;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import torg.platforms.http.Json;
import torg.vault.Secret;

/**
 * A token for 60 days (developers.facebook.com/docs/threads/get-started/long-lived-tokens, read 2026-11-21). One that has run
 * out cannot be renewed, so it is renewed at half its time, as long as somebody calls at all.
 */
record Token(Secret access, Instant made, Instant ends) {
    private static final Duration YOUNG = Duration.ofDays(1);
    private static final Duration LONGEST = Duration.ofDays(3660);

    /** What Threads answered; empty when it is not that. */
    static Optional<Token> granted(JsonNode answer, Instant now) {
        var access = Json.text(answer, "access_token");
        var seconds = answer.path("expires_in").longValue(0);
        return access.isBlank() || seconds <= 0 || seconds > LONGEST.toSeconds()
                ? Optional.empty()
                : Optional.of(new Token(new Secret(access), now, now.plusSeconds(seconds)));
    }

    static Optional<Token> of(Secret stored) {
        return Json.object(stored.value())
                .filter(json -> !Json.text(json, "access").isBlank())
                .flatMap(json -> Reading.moment(json.path("made").longValue(0))
                        .flatMap(made -> Reading.moment(json.path("ends").longValue(0))
                                .map(ends -> new Token(new Secret(Json.text(json, "access")), made, ends))));
    }

    Secret stored() {
        return new Secret(Json.text(Json.object()
                .put("access", access.value())
                .put("made", made.getEpochSecond())
                .put("ends", ends.getEpochSecond())));
    }

    /** Old enough to be renewed, and old enough to be worth it. */
    boolean isStale(Instant now) {
        var half = Duration.between(made, ends).dividedBy(2);
        return now.isAfter(made.plus(YOUNG)) && now.isAfter(made.plus(half));
    }
}
