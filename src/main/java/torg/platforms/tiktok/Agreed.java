package torg.platforms.tiktok;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import torg.platforms.Fault;
import torg.platforms.Granted;
import torg.platforms.consent.Consent;
import torg.platforms.consent.Family;
import torg.platforms.http.Json;
import torg.platforms.http.Rest;
import torg.platforms.http.Said;

/**
 * Login Kit for the web (developers.tiktok.com/doc/login-kit-web, read 2026-11-22). It has no PKCE there: the code is of use
 * to whoever has the application's secret only, and the state tells whose it is. Whoever agrees is signed in as the account
 * itself.
 */
final class Agreed implements Consent {
    private static final String SCOPES = "user.info.basic,user.info.profile,user.info.stats,video.list,video.publish";

    private final Api api;

    Agreed(Api api) {
        this.api = api;
    }

    @Override
    public Family family() {
        return Family.TIKTOK;
    }

    @Override
    public URI page(Asked asked) {
        var app = api.app();
        var query = new LinkedHashMap<String, String>();
        query.put("client_key", app.id());
        query.put("response_type", "code");
        query.put("scope", SCOPES);
        query.put("redirect_uri", asked.back().toString());
        query.put("state", asked.state());
        return URI.create(app.pages() + "/" + app.version() + "/auth/authorize/?" + Rest.query(query));
    }

    @Override
    public List<Choice> choices(Returned returned) {
        var now = api.clock().instant();
        var said = api.token(Map.of(
                "grant_type",
                "authorization_code",
                "code",
                returned.code(),
                "redirect_uri",
                returned.back().toString()));
        if (said instanceof Said.No
                || said instanceof Said.Done done && done.body().has("error")) {
            throw new Fault(Fault.Kind.NOT_ALLOWED, "platforms.wrong-name-or-secret", now);
        }
        var answer = Denial.bare(said, now);
        var token = Token.granted(answer, now, Map.of()).orElseThrow(() -> Denial.tryAgain(now.plusSeconds(30)));
        var user = user(token);
        var id = Json.text(user, "open_id");
        var handle = Json.text(user, "username");
        if (id.isBlank() || handle.isBlank()) {
            throw Denial.tryAgain(now.plusSeconds(30));
        }
        var name = Json.text(user, "display_name");
        return List.of(new Choice(new Granted(id, handle, token.secret()), name.isBlank() ? handle : name));
    }

    private JsonNode user(Token token) {
        var said = api.rest()
                .get(
                        api.address("/user/info/?fields=open_id,username,display_name"),
                        Api.bearer(token.access().value()));
        return Denial.orFault(said, api.clock().instant()).path("user");
    }
}
