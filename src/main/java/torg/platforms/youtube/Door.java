package torg.platforms.youtube;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import torg.platforms.Fault;
import torg.platforms.consent.App;
import torg.platforms.consent.Apps;
import torg.platforms.consent.Family;
import torg.platforms.http.Json;
import torg.platforms.http.PlatformHttp;
import torg.platforms.http.Rest;
import torg.platforms.http.Said;
import torg.vault.Secret;

/** Google's addresses, with whatever a call needs besides what it is about. One try each. */
final class Door {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration SOON = Duration.ofSeconds(30);

    private final Apps apps;
    private final Clock clock;
    private final PlatformHttp http;
    private final Rest rest;

    Door(Apps apps, Clock clock) {
        this.apps = apps;
        this.clock = clock;
        this.http = new PlatformHttp(
                address ->
                        apps.of(Family.GOOGLE).filter(app -> app.holds(address)).isPresent(),
                PATIENCE,
                clock);
        this.rest = new Rest(http, clock);
    }

    App app() {
        return apps.of(Family.GOOGLE)
                .orElseThrow(() -> new Fault(Fault.Kind.NOT_ALLOWED, "platforms.no-app", clock.instant()));
    }

    PlatformHttp http() {
        return http;
    }

    Clock clock() {
        return clock;
    }

    /** @param kind of what is answered; something else came from somebody in between */
    Said get(Secret bearer, String what, String kind, Map<String, String> parameters) {
        return ofKind(kind, rest.get(api(what, parameters), headers(bearer)));
    }

    Said send(Secret bearer, String method, String what, String kind, Map<String, String> parameters, JsonNode body) {
        return ofKind(kind, rest.send(method, api(what, parameters), headers(bearer), body));
    }

    /** Without a body, and answered without one (204). */
    Said bare(Secret bearer, String method, String what, Map<String, String> parameters) {
        var said = rest.bytes(method, api(what, parameters), headers(bearer), new byte[0]);
        return said instanceof Said.Done done && done.status() != 204 ? unclear() : said;
    }

    /** For a token, by the city's application (developers.google.com/identity/protocols/oauth2/web-server). */
    Said token(Map<String, String> fields) {
        var app = app();
        var all = new LinkedHashMap<>(fields);
        all.put("client_id", app.id());
        all.put("client_secret", app.secret().value());
        return rest.form("POST", URI.create(app.tokens() + "/token"), Map.of(), all);
    }

    private Said ofKind(String kind, Said said) {
        return said instanceof Said.Done done && !Json.text(done.body(), "kind").equals(kind) ? unclear() : said;
    }

    private Said unclear() {
        return new Said.Unclear(clock.instant().plus(SOON));
    }

    private URI api(String what, Map<String, String> parameters) {
        var app = app();
        return URI.create(app.api() + "/youtube/" + app.version() + "/" + what + "?" + Rest.query(parameters));
    }

    private static Map<String, String> headers(Secret bearer) {
        return Map.of("Authorization", "Bearer " + bearer.value());
    }
}
