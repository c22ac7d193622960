package torg.simulator.threads;

import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.json.JsonMapper;
import torg.simulator.Agreement;
import torg.simulator.Answer;
import torg.simulator.Grant;
import torg.simulator.Member;
import torg.simulator.Request;
import torg.simulator.Simulator;
import torg.simulator.Site;
import torg.simulator.Society;

/**
 * developers.facebook.com/docs/threads/get-started/get-access-tokens-and-permissions and .../long-lived-tokens (read
 * 2026-11-21): an hour, changed for 60 days, and for 60 more when the token is a day old and still opens.
 */
final class Oauth {
    private static final Duration SHORT = Duration.ofHours(1);
    private static final Duration LONG = Duration.ofDays(60);
    private static final Duration YOUNG = Duration.ofDays(1);
    private static final Set<String> SCOPES = Set.of(
            "threads_basic",
            "threads_content_publish",
            "threads_manage_replies",
            "threads_read_replies",
            "threads_manage_mentions",
            "threads_manage_insights",
            "threads_delete");
    private static final Set<String> ASKED =
            Set.of("response_type", "client_id", "redirect_uri", "state", "scope", "as");

    private final Society society;
    private final Agreement agreement;

    Oauth(Society society) {
        this.society = society;
        this.agreement = new Agreement(society, Simulator.APPLICATION);
    }

    Answer page(Request request) {
        var scopes = Arrays.asList(request.parameter("scope").orElse("").split(","));
        if (!ASKED.containsAll(request.query().keySet())
                || !request.parameter("response_type").orElse("").equals("code")
                || !scopes.contains("threads_basic")
                || !SCOPES.containsAll(scopes)) {
            return Answer.html(400, "<!doctype html><title>Invalid Scopes</title>");
        }
        return agreement.page(Site.THREADS, request, "client_id");
    }

    Answer first(Request request) {
        var form = request.form();
        if (!request.method().equals("POST")
                || !Simulator.APPLICATION.equals(form.get("client_id"))
                || !Simulator.SECRET.equals(form.get("client_secret"))
                || !"authorization_code".equals(form.get("grant_type"))) {
            return no("Error validating client secret.");
        }
        return agreement
                .redeem(
                        Site.THREADS,
                        form.getOrDefault("code", ""),
                        form.getOrDefault("redirect_uri", ""),
                        Optional.empty())
                .flatMap(code -> account(code).map(account -> grant("short", account.id(), code.scopes(), SHORT)))
                .map(token -> Answer.json(
                        200,
                        JsonMapper.shared()
                                .createObjectNode()
                                .put("access_token", token.token())
                                .put("user_id", Long.parseLong(token.member()))))
                .orElseGet(() -> no("Invalid platform app"));
    }

    /** Who agreed, where that is an account; or the one that a person runs. */
    private Optional<Member> account(Grant code) {
        return society.member(Site.THREADS, code.member())
                .filter(Member::page)
                .or(() -> society.pages(Site.THREADS, code.member()).stream().findFirst());
    }

    Answer exchanged(Request request) {
        if (!request.parameter("grant_type").orElse("").equals("th_exchange_token")
                || !request.parameter("client_secret").orElse("").equals(Simulator.SECRET)) {
            throw Refusal.parameter("(#100) Missing or invalid grant_type or client_secret");
        }
        return handed(living(request, "short"));
    }

    Answer again(Request request) {
        if (!request.parameter("grant_type").orElse("").equals("th_refresh_token")) {
            throw Refusal.parameter("(#100) Missing or invalid grant_type");
        }
        var token = living(request, "long");
        if (society.now().isBefore(token.ends().minus(LONG).plus(YOUNG))) {
            throw Refusal.parameter("(#100) The access token must be at least 24 hours old to be refreshed");
        }
        return handed(token);
    }

    private Grant living(Request request, String sort) {
        var token = society.grant(
                        Site.THREADS, request.parameter("access_token").orElse(""))
                .filter(found -> found.sort().equals(sort))
                .orElseThrow(Refusal::token);
        if (!token.lives(society.now())) {
            throw Refusal.expired();
        }
        return token;
    }

    private Answer handed(Grant before) {
        var token = grant("long", before.member(), before.scopes(), LONG);
        return Answer.json(
                200,
                JsonMapper.shared()
                        .createObjectNode()
                        .put("access_token", token.token())
                        .put("token_type", "bearer")
                        .put("expires_in", LONG.toSeconds()));
    }

    private Grant grant(String sort, String member, Set<String> scopes, Duration life) {
        var now = society.now();
        return society.grant(Site.THREADS, society.secret("TH"), sort, member, scopes, now.plus(life), "");
    }

    private static Answer no(String message) {
        return Answer.json(
                400,
                JsonMapper.shared()
                        .createObjectNode()
                        .put("error_type", "OAuthException")
                        .put("code", 400)
                        .put("error_message", message));
    }
}
