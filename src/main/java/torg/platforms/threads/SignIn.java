package torg.platforms.threads;

import java.net.URI;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import torg.platforms.Connection;
import torg.platforms.Fault;
import torg.platforms.Granted;
import torg.platforms.consent.App;
import torg.platforms.consent.Apps;
import torg.platforms.consent.Consent;
import torg.platforms.consent.Family;
import torg.platforms.http.Json;
import torg.platforms.http.Rest;
import torg.platforms.http.Said;
import torg.vault.Secret;

/**
 * developers.facebook.com/docs/threads/get-started/get-access-tokens-and-permissions (read 2026-11-21): the code is bound to
 * our secret, a challenge is not known there. Whoever agrees is the account itself.
 */
final class SignIn implements Consent {
    private static final String SCOPES = "threads_basic,threads_content_publish,threads_manage_replies,"
            + "threads_read_replies,threads_manage_mentions,threads_manage_insights,threads_delete";
    private static final String USER = "id,username,name";

    private final Apps apps;
    private final Rest rest;
    private final Clock clock;
    private final Function<Connection, Account> accounts;

    SignIn(Apps apps, Clock clock) {
        this.apps = apps;
        this.rest = Account.rest(apps, clock);
        this.clock = clock;
        this.accounts = Account.opening(apps, clock);
    }

    @Override
    public Family family() {
        return Family.THREADS;
    }

    @Override
    public URI page(Asked asked) {
        var app = Account.app(apps, clock);
        var query = new LinkedHashMap<String, String>();
        query.put("client_id", app.id());
        query.put("redirect_uri", asked.back().toString());
        query.put("scope", SCOPES);
        query.put("response_type", "code");
        query.put("state", asked.state());
        return URI.create(app.pages() + "/oauth/authorize?" + Rest.query(query));
    }

    @Override
    public List<Choice> choices(Returned returned) {
        var app = Account.app(apps, clock);
        var token = forLong(app, forAnHour(app, returned));
        Connection.Renewal none = exchange -> token.stored(); // so fresh a token is renewed by nobody
        var account = accounts.apply(new Connection(0, "", "", token.stored(), none));
        var shown = account.one(account.get("me", "fields", USER));
        var granted = granted(shown, token);
        var name = Json.text(shown, "name");
        return List.of(new Choice(granted, name.isBlank() ? granted.handle() : name));
    }

    private Secret forAnHour(App app, Returned returned) {
        var form = Map.of(
                "client_id",
                app.id(),
                "client_secret",
                app.secret().value(),
                "grant_type",
                "authorization_code",
                "redirect_uri",
                returned.back().toString(),
                "code",
                returned.code().replaceFirst("#_$", "")); // which Threads adds, and which is no part of it
        var said = rest.form("POST", URI.create(app.tokens() + "/oauth/access_token"), Map.of(), form);
        return Optional.of(Json.text(answer(said), "access_token"))
                .filter(access -> !access.isBlank())
                .map(Secret::new)
                .orElseThrow(this::again);
    }

    private Token forLong(App app, Secret hour) {
        var query = new LinkedHashMap<String, String>();
        query.put("grant_type", "th_exchange_token");
        query.put("client_secret", app.secret().value());
        query.put("access_token", hour.value());
        var said = rest.get(URI.create(app.tokens() + "/access_token?" + Rest.query(query)), Map.of());
        return Token.granted(answer(said), clock.instant()).orElseThrow(this::again);
    }

    private JsonNode answer(Said said) {
        return switch (said) {
            case Said.Done done -> done.body();
            case Said.No _ ->
                throw new Fault(Fault.Kind.NOT_ALLOWED, "platforms.wrong-name-or-secret", clock.instant());
            case Said.Wait wait -> throw new Fault(Fault.Kind.TOO_MUCH, "platforms.slow-down", wait.until());
            case Said.Unclear _, Said.Unreached _ -> throw again();
        };
    }

    private Fault again() {
        return new Fault(Fault.Kind.TRY_AGAIN, "platforms.try-again", clock.instant());
    }

    /** Without an end: Torg renews by itself, and whoever agreed need not again. */
    private static Granted granted(JsonNode user, Token token) {
        var id = Json.text(user, "id");
        var name = Json.text(user, "username");
        return new Granted(id, name.isBlank() ? id : name, token.stored());
    }

    Granted probe(Connection connection) {
        var account = accounts.apply(connection);
        var shown = account.one(account.get("me", "fields", USER));
        if (!Json.text(shown, "id").equals(connection.remoteId())) {
            throw new Fault(Fault.Kind.NOT_ALLOWED, "platforms.not-allowed", clock.instant());
        }
        return granted(shown, account.token());
    }
}
