package torg.simulator.x;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.Set;
import torg.simulator.Act;
import torg.simulator.Agreement;
import torg.simulator.Answer;
import torg.simulator.Grant;
import torg.simulator.Request;
import torg.simulator.Simulator;
import torg.simulator.Site;
import torg.simulator.Society;

/**
 * OAuth 2.0 with PKCE for a confidential client (docs.x.com/fundamentals/authentication/oauth-2-0/authorization-code and
 * /user-access-token, read 2026-11-22), and the application's own token (RFC 6749 4.4).
 */
final class Sesame {
    private static final Duration ACCESS = Duration.ofHours(2);
    private static final Duration REFRESH = Duration.ofDays(180);
    private static final Duration APPLICATION = Duration.ofDays(3650);
    private static final Set<String> ASKED = Set.of(
            "response_type", "client_id", "redirect_uri", "scope", "state", "code_challenge", "code_challenge_method");
    private static final Set<String> SCOPES = Set.of(
            "tweet.read",
            "tweet.write",
            "tweet.moderate.write",
            "users.read",
            "media.write",
            "dm.read",
            "dm.write",
            "block.read",
            "block.write",
            "follows.read",
            "offline.access");

    private final Society society;
    private final Agreement agreement;

    Sesame(Society society) {
        this.society = society;
        this.agreement = new Agreement(society, Simulator.APPLICATION);
    }

    Answer page(Request request) {
        var asked = request.query();
        var scopes = Arrays.asList(asked.getOrDefault("scope", "").split(" "));
        var right = asked.keySet().containsAll(ASKED)
                && asked.keySet().stream().allMatch(name -> ASKED.contains(name) || name.equals("as"))
                && "code".equals(asked.get("response_type"))
                && "S256".equals(asked.get("code_challenge_method"))
                && SCOPES.containsAll(scopes);
        return right
                ? agreement.page(Site.X, request, "client_id")
                : Answer.html(400, "<!doctype html><title>Something went wrong</title>");
    }

    /** POST /2/oauth2/token: a code or a refresh token against a pair of tokens; both are good for one use. */
    Answer token(Request request) {
        if (!knows(request)) {
            return no(401, "unauthorized_client", "Missing valid authorization header");
        }
        return switch (request.field("grant_type").orElse("")) {
            case "authorization_code" ->
                agreement
                        .redeem(
                                Site.X,
                                request.field("code").orElse(""),
                                request.field("redirect_uri").orElse(""),
                                request.field("code_verifier"))
                        .map(this::granted)
                        .orElseGet(() ->
                                no(400, "invalid_request", "Value passed for the authorization code was invalid."));
            case "refresh_token" ->
                society.grant(Site.X, request.field("refresh_token").orElse(""))
                        .filter(grant -> grant.sort().equals("refresh") && grant.lives(society.now()))
                        .map(this::rotated)
                        .orElseGet(() -> no(400, "invalid_request", "Value passed for the token was invalid."));
            default -> no(400, "unsupported_grant_type", "The grant type is not supported.");
        };
    }

    private Answer rotated(Grant refresh) {
        society.happens(new Act.Withdrawn(Site.X, "", refresh.token()));
        return granted(refresh);
    }

    private Answer granted(Grant from) {
        var access = grant("access", from, ACCESS);
        var body = Problems.object()
                .put("token_type", "bearer")
                .put("expires_in", ACCESS.toSeconds())
                .put("access_token", access.token())
                .put("scope", String.join(" ", from.scopes()));
        if (from.scopes().contains("offline.access")) {
            body.put("refresh_token", grant("refresh", from, REFRESH).token());
        }
        return Answer.json(200, body);
    }

    private Grant grant(String sort, Grant from, Duration life) {
        return society.grant(
                Site.X,
                society.secret(sort),
                sort,
                from.member(),
                from.scopes(),
                society.now().plus(life),
                "");
    }

    /** POST /oauth2/token (docs.x.com/fundamentals/authentication/oauth-2-0/application-only). */
    Answer application(Request request) {
        if (!knows(request) || !request.field("grant_type").orElse("").equals("client_credentials")) {
            return no(403, "unauthorized_client", "Unable to verify your credentials");
        }
        var grant = society.grant(
                Site.X,
                society.secret("AAAA"),
                "app",
                "",
                Set.of(),
                society.now().plus(APPLICATION),
                "");
        return Answer.json(200, Problems.object().put("token_type", "bearer").put("access_token", grant.token()));
    }

    private static boolean knows(Request request) {
        var expected = Base64.getEncoder()
                .encodeToString((Simulator.APPLICATION + ":" + Simulator.SECRET).getBytes(StandardCharsets.UTF_8));
        return request.header("authorization").orElse("").equals("Basic " + expected);
    }

    private static Answer no(int status, String error, String description) {
        return Answer.json(status, Problems.object().put("error", error).put("error_description", description));
    }
}
