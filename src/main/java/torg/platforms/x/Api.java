package torg.platforms.x;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import torg.platforms.Fault;
import torg.platforms.consent.App;
import torg.platforms.consent.Apps;
import torg.platforms.consent.Family;
import torg.platforms.http.Rest;
import torg.platforms.http.Said;

/** Where X is called, and as which application. */
record Api(Apps apps, Rest rest, Clock clock) {

    App app() {
        return apps.of(Family.X).orElseThrow(() -> new Fault(Fault.Kind.NOT_ALLOWED, "platforms.no-app", Instant.MAX));
    }

    /** @param path after the version */
    URI address(String path, Map<String, String> query) {
        var app = app();
        return URI.create(app.api() + "/" + app.version() + path + (query.isEmpty() ? "" : "?" + Rest.query(query)));
    }

    static Map<String, String> bearer(String token) {
        return Map.of("Authorization", "Bearer " + token);
    }

    /**
     * POST /2/oauth2/token as a confidential client (docs.x.com/fundamentals/authentication/oauth-2-0/user-access-token, read
     * 2026-11-22).
     */
    Said token(Map<String, String> fields) {
        var app = app();
        var all = new HashMap<>(fields);
        all.put("client_id", app.id());
        return rest.form("POST", URI.create(app.tokens() + "/" + app.version() + "/oauth2/token"), basic(app), all);
    }

    /** The application's own token, without anybody's account. */
    Said ownToken() {
        var app = app();
        return rest.form(
                "POST",
                URI.create(app.tokens() + "/oauth2/token"),
                basic(app),
                Map.of("grant_type", "client_credentials"));
    }

    private static Map<String, String> basic(App app) {
        var pair = app.id() + ":" + app.secret().value();
        return Map.of(
                "Authorization", "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8)));
    }
}
