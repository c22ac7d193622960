package torg.platforms.meta;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import torg.platforms.Fault;
import torg.platforms.Granted;
import torg.platforms.Network;
import torg.platforms.consent.Consent;
import torg.platforms.consent.Family;
import torg.platforms.http.Json;
import torg.platforms.http.Rest;
import torg.platforms.http.Said;
import torg.vault.Secret;

/**
 * Facebook Login for whoever runs the pages (developers.facebook.com/docs/facebook-login/guides/advanced/manual-flow,
 * .../access-tokens/refreshing and docs/graph-api/reference/user/accounts, read 2026-11-21). A page's token that came of a
 * long-lived one has no end, so nothing is renewed; when it is withdrawn somebody agrees anew.
 */
final class Login implements Consent {
    private static final int MOST_PAGES = 20;
    private static final String OF_PAGES =
            "pages_show_list,pages_read_engagement,pages_read_user_content,pages_manage_posts,"
                    + "pages_manage_engagement,pages_manage_metadata,pages_messaging,read_insights,business_management";
    private static final String OF_INSTAGRAM =
            "pages_show_list,pages_read_engagement,pages_manage_metadata,instagram_basic,"
                    + "instagram_manage_comments,instagram_manage_messages,instagram_content_publish,"
                    + "instagram_manage_insights,business_management";

    private final Graph graph;
    private final Network network;

    Login(Graph graph, Network network) {
        this.graph = graph;
        this.network = network;
    }

    @Override
    public Family family() {
        return Family.META;
    }

    /** Without the challenge: this login knows none, and the application's secret stands for it. */
    @Override
    public URI page(Asked asked) {
        var app = graph.app();
        var parameters = new LinkedHashMap<String, String>();
        parameters.put("client_id", app.id());
        parameters.put("redirect_uri", asked.back().toString());
        parameters.put("state", asked.state());
        parameters.put("response_type", "code");
        parameters.put("scope", network == Network.INSTAGRAM ? OF_INSTAGRAM : OF_PAGES);
        return URI.create(app.pages() + "/" + app.version() + "/dialog/oauth?" + Rest.query(parameters));
    }

    @Override
    public List<Choice> choices(Returned returned) {
        var brief = token(
                Map.of("code", returned.code(), "redirect_uri", returned.back().toString()));
        var lasting = token(Map.of("grant_type", "fb_exchange_token", "fb_exchange_token", brief.value()));
        var choices = new ArrayList<Choice>();
        var after = Optional.<String>empty();
        for (var page = 0; page < MOST_PAGES; page++) {
            var parameters = new LinkedHashMap<String, String>();
            parameters.put("fields", "id,name,username,access_token,instagram_business_account{id,username,name}");
            parameters.put("limit", "100");
            after.ifPresent(cursor -> parameters.put("after", cursor));
            var list = graph.list(graph.with(lasting, "GET", "me/accounts", parameters));
            list.path("data").forEach(one -> choice(one).forEach(choices::add));
            after = Optional.of(Json.text(list.path("paging").path("cursors"), "after"))
                    .filter(cursor -> list.path("paging").path("next").isString() && !cursor.isEmpty());
            if (after.isEmpty()) {
                break;
            }
        }
        if (choices.isEmpty()) {
            throw notAllowed("platforms.meta.no-account");
        }
        return choices;
    }

    private Secret token(Map<String, String> parameters) {
        var said = graph.tokens(parameters);
        if (said instanceof Said.No) {
            throw notAllowed("platforms.wrong-name-or-secret");
        }
        var token = Json.text(graph.read(said), "access_token");
        if (token.isBlank()) {
            throw notAllowed("platforms.wrong-name-or-secret");
        }
        return new Secret(token);
    }

    private Stream<Choice> choice(JsonNode page) {
        var id = Json.text(page, "id");
        var token = Json.text(page, "access_token");
        var account = network == Network.INSTAGRAM ? page.path("instagram_business_account") : page;
        var remoteId = Json.text(account, "id");
        if (id.isBlank() || token.isBlank() || remoteId.isBlank()) {
            return Stream.empty();
        }
        var username = Json.text(account, "username");
        var handle = username.isBlank() ? remoteId : username;
        var name = Json.text(account, "name");
        return Stream.of(new Choice(
                new Granted(remoteId, handle, Account.sealed(network, id, token)), name.isBlank() ? handle : name));
    }

    private Fault notAllowed(String word) {
        return new Fault(Fault.Kind.NOT_ALLOWED, word, graph.clock().instant());
    }
}
