package torg.platforms.tiktok;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import torg.platforms.Fault;
import torg.platforms.consent.App;
import torg.platforms.consent.Apps;
import torg.platforms.consent.Family;
import torg.platforms.http.Rest;
import torg.platforms.http.Said;

/** Where TikTok is called, and as which application. Every path ends in a stroke; without it TikTok sends one elsewhere. */
record Api(Apps apps, Rest rest, Clock clock) {

    App app() {
        return apps.of(Family.TIKTOK)
                .orElseThrow(() -> new Fault(Fault.Kind.NOT_ALLOWED, "platforms.no-app", Instant.MAX));
    }

    /** @param path after the version, with what is asked for behind it */
    URI address(String path) {
        var app = app();
        return URI.create(app.api() + "/" + app.version() + path);
    }

    static Map<String, String> bearer(String token) {
        return Map.of("Authorization", "Bearer " + token);
    }

    /**
     * POST /v2/oauth/token/ (developers.tiktok.com/docs/en/oauth-get-a-user-access-token and
     * /oauth-refresh-a-user-access-token of 2 November 2026).
     */
    Said token(Map<String, String> fields) {
        var app = app();
        var all = new HashMap<>(fields);
        all.put("client_key", app.id());
        all.put("client_secret", app.secret().value());
        return rest.form("POST", URI.create(app.tokens() + "/" + app.version() + "/oauth/token/"), Map.of(), all);
    }
}
