package torg.simulator.google;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.node.JsonNodeFactory;
import torg.simulator.Agreement;
import torg.simulator.Answer;
import torg.simulator.Grant;
import torg.simulator.Member;
import torg.simulator.Request;
import torg.simulator.Simulator;
import torg.simulator.Site;
import torg.simulator.Society;

/**
 * Google's sign-in for web servers (developers.google.com/identity/protocols/oauth2/web-server, read 2026-11-22): one agreement
 * opens one channel, which is chosen on Google's own page by whoever runs several.
 */
final class SigningIn {
    static final String SCOPE = "https://www.googleapis.com/auth/youtube.force-ssl";
    static final Duration ACCESS = Duration.ofSeconds(3599);

    private static final Set<String> SCOPES = Set.of(
            SCOPE,
            "https://www.googleapis.com/auth/youtube",
            "https://www.googleapis.com/auth/youtube.readonly",
            "https://www.googleapis.com/auth/youtube.upload");
    private static final Set<String> PARAMETERS = Set.of(
            "access_type",
            "as",
            "client_id",
            "code_challenge",
            "code_challenge_method",
            "enable_granular_consent",
            "include_granted_scopes",
            "login_hint",
            "prompt",
            "redirect_uri",
            "response_type",
            "scope",
            "state");
    /** Noted among the scopes of a code: the token that it is exchanged for is to be renewable. */
    private static final String OFFLINE = "offline";

    private final Society society;
    private final Agreement agreement;

    SigningIn(Society society) {
        this.society = society;
        this.agreement = new Agreement(society, Simulator.APPLICATION);
    }

    Answer page(Request request) {
        if (!PARAMETERS.containsAll(request.query().keySet())
                || !request.parameter("response_type").orElse("").equals("code")
                || !Set.of("online", "offline")
                        .contains(request.parameter("access_type").orElse("online"))
                || !SCOPES.containsAll(scopes(request))
                || request.parameter("code_challenge").isPresent()
                        && !request.parameter("code_challenge_method")
                                .orElse("")
                                .equals("S256")) {
            return Answer.html(400, "<!doctype html><title>Fel 400: invalid_request</title>");
        }
        var channels = request.parameter("as")
                .map(person -> society.pages(Site.YOUTUBE, person))
                .orElse(List.of());
        return channels.size() > 1
                ? choose(request, channels)
                : agreement.page(Site.YOUTUBE, as(request, channels), "client_id");
    }

    private static List<String> scopes(Request request) {
        return Arrays.stream(request.parameter("scope").orElse("").split(" "))
                .filter(scope -> !scope.isEmpty())
                .toList();
    }

    /** As the only channel that the person runs, and so that the token is renewable if that was asked for. */
    private static Request as(Request request, List<Member> channels) {
        if (request.parameter("as").isEmpty()) {
            return request;
        }
        var query = new HashMap<>(request.query());
        channels.forEach(only -> query.put("as", only.id()));
        if (request.parameter("access_type").orElse("").equals(OFFLINE)) {
            query.merge("scope", " " + OFFLINE, String::concat);
        }
        return new Request(request.method(), request.path(), query, request.headers(), request.body());
    }

    private static Answer choose(Request request, List<Member> channels) {
        var fields = request.query().entrySet().stream()
                .filter(field -> !field.getKey().equals("as"))
                .map(field -> "<input type=\"hidden\" name=\"" + escaped(field.getKey()) + "\" value=\""
                        + escaped(field.getValue()) + "\">")
                .collect(Collectors.joining());
        var buttons = channels.stream()
                .map(channel -> "<p><button name=\"as\" value=\"" + escaped(channel.id()) + "\">"
                        + escaped(channel.name()) + "</button></p>")
                .collect(Collectors.joining());
        return Answer.html(
                200,
                "<!doctype html><html lang=\"sv\"><meta charset=\"utf-8\">"
                        + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">"
                        + "<title>Välj en kanal (simulator)</title><link rel=\"stylesheet\" href=\"/assets/torg.css\">"
                        + "<main class=\"page\"><h1>Välj en kanal (simulator)</h1><form method=\"get\">" + fields
                        + buttons
                        + "</form></main></html>");
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }

    Answer token(Request request) {
        var form = request.form();
        if (!"POST".equals(request.method()) || form.isEmpty()) {
            return refused(400, "invalid_request");
        }
        if (!Simulator.APPLICATION.equals(form.get("client_id"))
                || !Simulator.SECRET.equals(form.get("client_secret"))) {
            return refused(401, "invalid_client");
        }
        return switch (form.getOrDefault("grant_type", "")) {
            case "authorization_code" -> redeem(form);
            case "refresh_token" -> renew(form);
            default -> refused(400, "unsupported_grant_type");
        };
    }

    private Answer redeem(Map<String, String> form) {
        var code = agreement.redeem(
                Site.YOUTUBE,
                form.getOrDefault("code", ""),
                form.getOrDefault("redirect_uri", ""),
                Optional.ofNullable(form.get("code_verifier")));
        return code.map(grant -> {
                    var scopes = new HashSet<>(grant.scopes());
                    var renewable = scopes.remove(OFFLINE);
                    return tokens(
                            grant.member(),
                            scopes,
                            renewable ? Optional.of(refresh(grant.member(), scopes)) : Optional.empty());
                })
                .orElseGet(() -> refused(400, "invalid_grant"));
    }

    private String refresh(String channel, Set<String> scopes) {
        return society.grant(
                        Site.YOUTUBE,
                        society.secret("1//0"),
                        "refresh",
                        channel,
                        scopes,
                        Instant.parse("2100-01-01T00:00:00Z"),
                        "")
                .token();
    }

    /** The token to renew by stays as it is. */
    private Answer renew(Map<String, String> form) {
        return society.grant(Site.YOUTUBE, form.getOrDefault("refresh_token", ""))
                .filter(grant -> grant.sort().equals("refresh") && grant.lives(society.now()))
                .map(grant -> tokens(grant.member(), grant.scopes(), Optional.empty()))
                .orElseGet(() -> refused(400, "invalid_grant"));
    }

    private Answer tokens(String channel, Set<String> scopes, Optional<String> refresh) {
        var access = society.grant(
                Site.YOUTUBE,
                society.secret("ya29."),
                "access",
                channel,
                scopes,
                society.now().plus(ACCESS),
                "");
        var body = JsonNodeFactory.instance
                .objectNode()
                .put("access_token", access.token())
                .put("expires_in", ACCESS.toSeconds())
                .put("scope", String.join(" ", scopes))
                .put("token_type", "Bearer");
        refresh.ifPresent(token -> body.put("refresh_token", token));
        return Answer.json(200, body);
    }

    private static Answer refused(int status, String error) {
        return Answer.json(
                status,
                JsonNodeFactory.instance.objectNode().put("error", error).put("error_description", "Bad Request"));
    }

    /** Whose token it is. */
    Grant bearer(Request request) {
        return request.bearer()
                .flatMap(token -> society.grant(Site.YOUTUBE, token))
                .filter(grant -> grant.sort().equals("access") && grant.lives(society.now()))
                .orElseThrow(() -> No.of(
                        401,
                        "global",
                        "authError",
                        "Request had invalid authentication credentials. Expected OAuth 2 access token."));
    }
}
