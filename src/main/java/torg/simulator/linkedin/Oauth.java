package torg.simulator.linkedin;

import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.json.JsonMapper;
import torg.simulator.Agreement;
import torg.simulator.Answer;
import torg.simulator.Grant;
import torg.simulator.Request;
import torg.simulator.Simulator;
import torg.simulator.Site;
import torg.simulator.Society;

/**
 * learn.microsoft.com/linkedin/shared/authentication/authorization-code-flow and .../programmatic-refresh-tokens (read
 * 2026-11-21): a token opens for 60 days; the one to renew by lives for 365 days from the consent, whatever is renewed.
 */
final class Oauth {
    private static final Duration ACCESS = Duration.ofDays(60);
    private static final Duration REFRESH = Duration.ofDays(365);
    private static final Set<String> SCOPES = Set.of(
            "r_organization_social",
            "w_organization_social",
            "r_organization_social_feed",
            "w_organization_social_feed",
            "rw_organization_admin");
    private static final Set<String> ASKED =
            Set.of("response_type", "client_id", "redirect_uri", "state", "scope", "as");

    private final Society society;
    private final Agreement agreement;

    Oauth(Society society) {
        this.society = society;
        this.agreement = new Agreement(society, Simulator.APPLICATION);
    }

    Answer page(Request request) {
        var scopes = request.parameter("scope").orElse("").split("[ ,]+");
        if (!ASKED.containsAll(request.query().keySet())
                || !request.parameter("response_type").orElse("").equals("code")
                || !SCOPES.containsAll(Arrays.asList(scopes))) {
            return Answer.html(400, "<!doctype html><title>Bummer, something went wrong.</title>");
        }
        return agreement.page(Site.LINKEDIN, request, "client_id");
    }

    Answer token(Request request) {
        var form = request.form();
        if (!request.method().equals("POST")) {
            return no("invalid_request", "Method not allowed");
        }
        if (!Simulator.APPLICATION.equals(form.get("client_id"))
                || !Simulator.SECRET.equals(form.get("client_secret"))) {
            return no("invalid_client", "Client authentication failed");
        }
        return switch (form.getOrDefault("grant_type", "")) {
            case "authorization_code" -> first(form);
            case "refresh_token" -> again(form);
            default -> no("invalid_request", "A required parameter \"grant_type\" is missing");
        };
    }

    private Answer first(Map<String, String> form) {
        return agreement
                .redeem(
                        Site.LINKEDIN,
                        form.getOrDefault("code", ""),
                        form.getOrDefault("redirect_uri", ""),
                        Optional.empty())
                .map(code -> handed(society.grant(
                        Site.LINKEDIN,
                        society.secret("AQX"),
                        "refresh",
                        code.member(),
                        code.scopes(),
                        society.now().plus(REFRESH),
                        "")))
                .orElseGet(() -> no(
                        "invalid_request",
                        "Unable to retrieve access token: appid/redirect uri/code verifier does not match"
                                + " authorization code. Or authorization code expired."));
    }

    private Answer again(Map<String, String> form) {
        return society.grant(Site.LINKEDIN, form.getOrDefault("refresh_token", ""))
                .filter(grant -> grant.sort().equals("refresh") && grant.lives(society.now()))
                .map(this::handed)
                .orElseGet(() -> no(
                        "invalid_request",
                        "The provided authorization grant or refresh token is invalid," + " expired or revoked."));
    }

    private Answer handed(Grant refresh) {
        var now = society.now();
        var ends = now.plus(ACCESS).isBefore(refresh.ends()) ? now.plus(ACCESS) : refresh.ends();
        var access = society.grant(
                Site.LINKEDIN, society.secret("AQV"), "access", refresh.member(), refresh.scopes(), ends, "");
        return Answer.json(
                200,
                JsonMapper.shared()
                        .createObjectNode()
                        .put("access_token", access.token())
                        .put("expires_in", Duration.between(now, ends).toSeconds())
                        .put("refresh_token", refresh.token())
                        .put(
                                "refresh_token_expires_in",
                                Duration.between(now, refresh.ends()).toSeconds())
                        .put("scope", String.join(",", refresh.scopes())));
    }

    private static Answer no(String error, String description) {
        return Answer.json(
                error.equals("invalid_client") ? 401 : 400,
                JsonMapper.shared().createObjectNode().put("error", error).put("error_description", description));
    }
}
