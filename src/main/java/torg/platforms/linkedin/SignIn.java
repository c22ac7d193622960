package torg.platforms.linkedin;

import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import torg.platforms.Connection;
import torg.platforms.Fault;
import torg.platforms.Granted;
import torg.platforms.Meter;
import torg.platforms.consent.App;
import torg.platforms.consent.Apps;
import torg.platforms.consent.Consent;
import torg.platforms.consent.Family;
import torg.platforms.http.Json;
import torg.platforms.http.Rest;
import torg.platforms.http.Said;

/**
 * learn.microsoft.com/linkedin/shared/authentication/authorization-code-flow (read 2026-11-21): the code is bound to our
 * secret; LinkedIn's web applications know no challenge. Whoever agrees lets us into every organisation they administer
 * (.../organizations/organization-access-control-by-role), and a colleague chooses one.
 */
final class SignIn implements Consent {
    /** To read, to write, to be told; posts and what is said under them have rights of their own. */
    private static final String SCOPES = "r_organization_social w_organization_social"
            + " r_organization_social_feed w_organization_social_feed rw_organization_admin";

    private static final int PAGE = 100;
    private static final int MOST = 500;

    private final Apps apps;
    private final Rest rest;
    private final Clock clock;

    SignIn(Apps apps, Clock clock) {
        this.apps = apps;
        this.rest = Account.rest(apps, clock);
        this.clock = clock;
    }

    @Override
    public Family family() {
        return Family.LINKEDIN;
    }

    private Fault no(String word) {
        return new Fault(Fault.Kind.NOT_ALLOWED, word, clock.instant());
    }

    @Override
    public URI page(Asked asked) {
        var app = Account.app(apps, clock);
        var query = new LinkedHashMap<String, String>();
        query.put("response_type", "code");
        query.put("client_id", Account.clientId(app));
        query.put("redirect_uri", asked.back().toString());
        query.put("state", asked.state());
        query.put("scope", SCOPES);
        return URI.create(app.pages() + "/oauth/v2/authorization?" + Rest.query(query));
    }

    @Override
    public List<Choice> choices(Returned returned) {
        var app = Account.app(apps, clock);
        var token = token(app, returned);
        var account = new Account(
                app,
                rest,
                clock,
                token.stored(),
                stored -> {
                    throw no("platforms.not-allowed"); // so fresh a token is renewed by nobody
                },
                Meter.NONE);
        var choices = new ArrayList<Choice>();
        for (var role : administered(account)) {
            var mine = token.of(Urn.who(Json.text(role, "roleAssignee")).orElse(""));
            organization(role).ifPresent(id -> choices.add(choice(account, mine, id)));
        }
        if (choices.isEmpty()) {
            throw no("platforms.linkedin-no-page");
        }
        return choices;
    }

    private Token token(App app, Returned returned) {
        var said = Account.tokens(
                app,
                rest,
                Map.of(
                        "grant_type",
                        "authorization_code",
                        "code",
                        returned.code(),
                        "redirect_uri",
                        returned.back().toString()));
        return switch (said) {
            case Said.Done done ->
                Token.granted(done.body(), clock)
                        .orElseThrow(() -> new Fault(Fault.Kind.TRY_AGAIN, "platforms.try-again", clock.instant()));
            case Said.No _ -> throw no("platforms.wrong-name-or-secret");
            case Said.Wait wait -> throw new Fault(Fault.Kind.TOO_MUCH, "platforms.slow-down", wait.until());
            case Said.Unclear(var at) -> throw new Fault(Fault.Kind.TRY_AGAIN, "platforms.try-again", at);
            case Said.Unreached(var at) -> throw new Fault(Fault.Kind.TRY_AGAIN, "platforms.try-again", at);
        };
    }

    /** The roles that let somebody be told what happens, which is only an administrator's. */
    static List<JsonNode> administered(Account account) {
        var roles = new ArrayList<JsonNode>();
        for (var start = 0; start < MOST; start += PAGE) {
            var before = roles.size();
            account.elements(account.get("organizationAcls?q=roleAssignee&role=ADMINISTRATOR&state=APPROVED&start="
                            + start + "&count=" + PAGE))
                    .forEach(roles::add);
            if (roles.size() - before < PAGE) {
                break;
            }
        }
        return roles;
    }

    /** The organisation of a role; some versions of the page name the field {@code organizationTarget}. */
    static Optional<String> organization(JsonNode role) {
        var named = Json.text(role, "organization");
        var urn = named.isBlank() ? Json.text(role, "organizationTarget") : named;
        return urn.startsWith("urn:li:organization:") ? Urn.who(urn) : Optional.empty();
    }

    private static Choice choice(Account account, Token token, String id) {
        var shown = account.read(account.get("organizations/" + id));
        var name = Json.text(shown, "localizedName");
        var granted = new Granted(id, handle(shown, id), token.stored(), Optional.of(token.consentEnds()));
        return new Choice(granted, name.isBlank() ? granted.handle() : name);
    }

    static String handle(JsonNode organization, String id) {
        var vanity = Json.text(organization, "vanityName");
        return vanity.isBlank() ? id : vanity;
    }

    /** Somebody who no longer administers the organisation keeps a token that opens, and hears nothing: so the role is asked for. */
    Granted probe(Account account, Connection connection) {
        var administers = administered(account).stream()
                .flatMap(role -> organization(role).stream())
                .anyMatch(connection.remoteId()::equals);
        if (!administers) {
            throw no("platforms.permission-missing");
        }
        var shown = account.read(account.get("organizations/" + connection.remoteId()));
        return new Granted(
                connection.remoteId(),
                handle(shown, connection.handle()),
                account.token().stored(),
                Optional.of(account.token().consentEnds()));
    }
}
