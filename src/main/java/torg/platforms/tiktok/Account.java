package torg.platforms.tiktok;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import torg.platforms.Connection;
import torg.platforms.Fault;
import torg.platforms.Meter;
import torg.platforms.http.Json;
import torg.platforms.http.Said;
import torg.vault.Secret;

/** Calls in the city's name. A token that has run out is renewed on the way, by one caller at a time. */
final class Account {
    private final Api api;
    private final Connection connection;
    private Token token;

    Account(Api api, Connection connection) {
        this.api = api;
        this.connection = connection;
        this.token = token(connection.token());
    }

    Token token() {
        return token;
    }

    String handle() {
        return connection.handle();
    }

    /** @throws Fault when the token cannot be renewed; then nothing was asked */
    Said get(String path) {
        return inSession(bearer -> api.rest().get(api.address(path), Api.bearer(bearer)));
    }

    /** @throws Fault when the token cannot be renewed; then nothing was done */
    Said post(String path, JsonNode body) {
        return inSession(bearer -> api.rest().send("POST", api.address(path), Api.bearer(bearer), body));
    }

    /** GET /v2/user/info/ (developers.tiktok.com/doc/tiktok-api-v2-get-user-info). @throws Fault */
    JsonNode user(String fields) {
        var user = Denial.orFault(
                        get("/user/info/?fields=" + fields), api.clock().instant())
                .path("user");
        if (!Json.text(user, "open_id").equals(connection.remoteId())) {
            throw new Fault(
                    Fault.Kind.NOT_ALLOWED,
                    "platforms.account-not-active",
                    api.clock().instant());
        }
        return user;
    }

    private Said inSession(Function<String, Said> once) {
        if (token.hasRunOut(api.clock().instant())) {
            token = renewed(token.access());
        }
        var said = once.apply(token.access().value());
        if (said instanceof Said.No no && no.status() == 401 && !Denial.isUnpermitted(no)) {
            token = renewed(token.access());
            said = once.apply(token.access().value());
        }
        connection.meter().note(Meter.Use.ONE_CALL);
        return said;
    }

    /** What TikTok calls a publication is kept with the token, which is all that an adapter keeps. */
    void remember(String key, String publication) {
        token = token(connection
                .renewal()
                .renew(stored -> token(stored).remembering(key, publication).secret()));
    }

    /** As it is stored now: another caller may have remembered it. */
    Optional<String> publication(String key) {
        token = token(connection.renewal().renew(stored -> stored));
        return Optional.ofNullable(token.pending().get(key)).filter(name -> !name.isEmpty());
    }

    /** Whoever waited for another caller's renewal finds a newer token than the one that ran out, and uses that. */
    private Token renewed(Secret ranOut) {
        return token(connection.renewal().renew(stored -> {
            var now = token(stored);
            return now.access().equals(ranOut) ? refreshed(now).secret() : stored;
        }));
    }

    private Token refreshed(Token now) {
        var time = api.clock().instant();
        var said = api.token(Map.of(
                "grant_type", "refresh_token", "refresh_token", now.refresh().value()));
        if (said instanceof Said.No
                || said instanceof Said.Done done && done.body().has("error")) {
            throw notAllowed();
        }
        return Token.granted(Denial.bare(said, time), time, now.pending())
                .orElseThrow(() -> Denial.tryAgain(time.plusSeconds(30)));
    }

    private Token token(Secret sealed) {
        return Token.of(sealed).orElseThrow(this::notAllowed);
    }

    private Fault notAllowed() {
        return new Fault(
                Fault.Kind.NOT_ALLOWED, "platforms.not-allowed", api.clock().instant());
    }
}
