package torg.platforms.linkedin;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import torg.platforms.http.Json;
import torg.vault.Secret;

/**
 * What Torg keeps of a consent.
 *
 * @param refresh empty where LinkedIn gave none; only partners it has approved get one
 *     (learn.microsoft.com/linkedin/shared/authentication/programmatic-refresh-tokens, read 2026-11-21)
 * @param consentEnds when the person must agree anew; renewing does not move it
 * @param person who agreed, by LinkedIn's number; empty until it is known
 */
record Token(Secret access, Instant ends, Secret refresh, Instant consentEnds, String person) {
    private static final Duration LONGEST = Duration.ofDays(3660);

    /** What LinkedIn answered to a code or to a token to renew by; empty when it is not that. */
    static Optional<Token> granted(JsonNode answer, Clock clock) {
        var now = clock.instant();
        var access = Json.text(answer, "access_token");
        var refresh = Json.text(answer, "refresh_token");
        var ends = after(answer, "expires_in", now);
        if (access.isBlank() || ends.isEmpty()) {
            return Optional.empty();
        }
        var consent = refresh.isBlank() ? ends : after(answer, "refresh_token_expires_in", now);
        return Optional.of(
                new Token(new Secret(access), ends.get(), new Secret(refresh), consent.orElse(ends.get()), ""));
    }

    private static Optional<Instant> after(JsonNode answer, String seconds, Instant now) {
        var number = answer.path(seconds).longValue(0);
        return number > 0 && number < LONGEST.toSeconds() ? Optional.of(now.plusSeconds(number)) : Optional.empty();
    }

    static Optional<Token> of(Secret stored) {
        return Json.object(stored.value())
                .filter(json -> !Json.text(json, "access").isBlank())
                .flatMap(json -> Reading.moment(json.path("ends").longValue(0))
                        .flatMap(ends -> Reading.moment(json.path("consentEnds").longValue(0))
                                .map(consent -> new Token(
                                        new Secret(Json.text(json, "access")),
                                        ends,
                                        new Secret(Json.text(json, "refresh")),
                                        consent,
                                        Json.text(json, "person")))));
    }

    Secret stored() {
        return new Secret(Json.text(Json.object()
                .put("access", access.value())
                .put("ends", ends.toEpochMilli())
                .put("refresh", refresh.value())
                .put("consentEnds", consentEnds.toEpochMilli())
                .put("person", person)));
    }

    /** This consent with what it was renewed to. */
    Token renewed(Token now) {
        var next = now.refresh().value().isBlank() ? refresh : now.refresh();
        var consent = now.consentEnds().isBefore(consentEnds) ? now.consentEnds() : consentEnds;
        return new Token(now.access(), now.ends(), next, consent, person);
    }

    Token of(String who) {
        return new Token(access, ends, refresh, consentEnds, who);
    }
}
