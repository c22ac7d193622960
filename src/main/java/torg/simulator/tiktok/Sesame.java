package torg.simulator.tiktok;

import java.time.Duration;
import java.util.Arrays;
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
 * Login Kit for the web (developers.tiktok.com/doc/login-kit-web; /docs/en/oauth-get-a-user-access-token and
 * /docs/en/oauth-refresh-a-user-access-token, both of 2 November 2026). A token lives two hours; the one to renew it by is
 * void as soon as it is used. On the web there is no PKCE.
 */
final class Sesame {
    private static final Duration ACCESS = Duration.ofHours(2);
    private static final Duration REFRESH = Duration.ofDays(180);
    private static final Set<String> ASKED = Set.of("client_key", "response_type", "scope", "redirect_uri", "state");
    private static final Set<String> SCOPES = Set.of(
            "user.info.basic", "user.info.profile", "user.info.stats", "video.list", "video.publish", "video.upload");

    private final Society society;
    private final Agreement agreement;

    Sesame(Society society) {
        this.society = society;
        this.agreement = new Agreement(society, Simulator.APPLICATION);
    }

    Answer page(Request request) {
        var asked = request.query();
        var right = asked.keySet().containsAll(ASKED)
                && asked.keySet().stream().allMatch(name -> ASKED.contains(name) || name.equals("as"))
                && "code".equals(asked.get("response_type"))
                && SCOPES.containsAll(Arrays.asList(asked.get("scope").split(",")));
        return right
                ? agreement.page(Site.TIKTOK, request, "client_key")
                : Answer.html(400, "<!doctype html><title>param_error</title>");
    }

    Answer token(Request request) {
        var form = request.form();
        if (!Simulator.APPLICATION.equals(form.get("client_key"))
                || !Simulator.SECRET.equals(form.get("client_secret"))) {
            return no("invalid_client", "Client key or secret is incorrect.");
        }
        return switch (form.getOrDefault("grant_type", "")) {
            case "authorization_code" ->
                agreement
                        .redeem(
                                Site.TIKTOK,
                                form.getOrDefault("code", ""),
                                form.getOrDefault("redirect_uri", ""),
                                request.field("code_verifier"))
                        .map(this::granted)
                        .orElseGet(() -> no("invalid_grant", "Authorization code is expired."));
            case "refresh_token" ->
                society.grant(Site.TIKTOK, form.getOrDefault("refresh_token", ""))
                        .filter(grant -> grant.sort().equals("refresh") && grant.lives(society.now()))
                        .map(this::rotated)
                        .orElseGet(() -> no("invalid_grant", "Refresh token is invalid or expired."));
            default -> no("unsupported_grant_type", "The grant type is not supported.");
        };
    }

    private Answer rotated(Grant refresh) {
        society.happens(new Act.Withdrawn(Site.TIKTOK, "", refresh.token()));
        return granted(refresh);
    }

    private Answer granted(Grant from) {
        var body = Said.object()
                .put("access_token", grant("act.", "access", from, ACCESS).token())
                .put("expires_in", ACCESS.toSeconds())
                .put("open_id", from.member())
                .put("refresh_expires_in", REFRESH.toSeconds())
                .put("refresh_token", grant("rft.", "refresh", from, REFRESH).token())
                .put("scope", String.join(",", from.scopes()))
                .put("token_type", "Bearer");
        return Answer.json(200, body);
    }

    private Grant grant(String prefix, String sort, Grant from, Duration life) {
        return society.grant(
                Site.TIKTOK,
                society.secret(prefix),
                sort,
                from.member(),
                from.scopes(),
                society.now().plus(life),
                "");
    }

    /** developers.tiktok.com/doc/oauth-error-handling. */
    private static Answer no(String error, String description) {
        return Answer.json(
                400,
                Said.object()
                        .put("error", error)
                        .put("error_description", description)
                        .put("log_id", "20261122"));
    }
}
