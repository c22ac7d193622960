package torg.platforms.x;

import java.net.URI;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import torg.platforms.Fault;
import torg.platforms.Granted;
import torg.platforms.consent.Consent;
import torg.platforms.consent.Family;
import torg.platforms.http.Json;
import torg.platforms.http.Rest;
import torg.platforms.http.Said;

/**
 * OAuth 2.0 with PKCE (docs.x.com/fundamentals/authentication/oauth-2-0/authorization-code, read 2026-11-22). Whoever agrees
 * is signed in as the account itself, so there is one account behind each agreement.
 */
final class Agreed implements Consent {
    private static final String SCOPES = "tweet.read tweet.write tweet.moderate.write users.read media.write dm.read"
            + " dm.write block.write offline.access";

    private final Api api;

    Agreed(Api api) {
        this.api = api;
    }

    @Override
    public Family family() {
        return Family.X;
    }

    @Override
    public URI page(Asked asked) {
        var query = new LinkedHashMap<String, String>();
        query.put("response_type", "code");
        query.put("client_id", api.app().id());
        query.put("redirect_uri", asked.back().toString());
        query.put("scope", SCOPES);
        query.put("state", asked.state());
        query.put("code_challenge", asked.challenge());
        query.put("code_challenge_method", "S256");
        return URI.create(api.app().pages() + "/i/oauth2/authorize?" + Rest.query(query));
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
                returned.back().toString(),
                "code_verifier",
                returned.verifier()));
        if (said instanceof Said.No) {
            throw new Fault(Fault.Kind.NOT_ALLOWED, "platforms.wrong-name-or-secret", now);
        }
        var token = Token.granted(Denial.orFault(said, now), now).orElseThrow(() -> tryAgain(now));
        var me = Denial.orFault(
                        api.rest()
                                .get(
                                        api.address("/users/me", Map.of()),
                                        Api.bearer(token.access().value())),
                        now)
                .path("data");
        var id = Json.text(me, "id");
        var handle = Json.text(me, "username");
        if (!Account.isId(id) || handle.isBlank()) {
            throw tryAgain(now);
        }
        var name = Json.text(me, "name");
        return List.of(new Choice(new Granted(id, handle, token.secret()), name.isBlank() ? handle : name));
    }

    private static Fault tryAgain(Instant now) {
        return Denial.tryAgain(now.plusSeconds(30));
    }
}
