package torg.platforms.youtube;

import java.util.Optional;
import tools.jackson.databind.JsonNode;
import torg.platforms.http.Json;
import torg.vault.Secret;

/** What an agreement gave: a token for an hour and one to renew it by, which stays. Its text form is what the vault seals. */
record Session(Secret access, Secret refresh) {
    private static final String TOKEN = "[A-Za-z0-9._~+/=-]{1,8192}"; // and so never the end of a header

    /** Empty when the answer lacks what is needed to go on. */
    static Optional<Session> granted(JsonNode answer) {
        return of(Json.text(answer, "access_token"), Json.text(answer, "refresh_token"));
    }

    /** Google gives no new token to renew by when it renews. */
    Optional<Session> renewed(JsonNode answer) {
        return of(Json.text(answer, "access_token"), refresh.value());
    }

    /** Empty when it is not a token of this adapter's. */
    static Optional<Session> of(Secret token) {
        return Json.object(token.value()).flatMap(json -> of(Json.text(json, "access"), Json.text(json, "refresh")));
    }

    private static Optional<Session> of(String access, String refresh) {
        return access.matches(TOKEN) && refresh.matches(TOKEN)
                ? Optional.of(new Session(new Secret(access), new Secret(refresh)))
                : Optional.empty();
    }

    Secret token() {
        return new Secret(Json.text(Json.object().put("access", access.value()).put("refresh", refresh.value())));
    }
}
