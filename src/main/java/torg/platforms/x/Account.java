package torg.platforms.x;

import java.net.URI;
import java.net.http.HttpHeaders;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import torg.platforms.Connection;
import torg.platforms.Fault;
import torg.platforms.Meter;
import torg.platforms.http.Downloads.Download;
import torg.platforms.http.Json;
import torg.platforms.http.Said;
import torg.vault.Secret;

/** Calls in the city's name. A token that has run out is renewed on the way, by one caller at a time; every call is noted. */
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

    /** @throws Fault when the token cannot be renewed; then nothing was asked */
    Said get(String path, Map<String, String> query, Price price) {
        return inSession(price, bearer -> api.rest().get(api.address(path, query), Api.bearer(bearer)));
    }

    /** @throws Fault when the token cannot be renewed; then nothing was done */
    Said send(String method, String path, JsonNode body, Price price) {
        return inSession(
                price, bearer -> api.rest().send(method, api.address(path, Map.of()), Api.bearer(bearer), body));
    }

    /** A file, which is no JSON. @throws Fault when the token cannot be renewed; then nothing was asked */
    Download file(String path, BiFunction<URI, Map<String, String>, Download> fetch) {
        if (token.hasRunOut(api.clock().instant())) {
            token = renewed(token.access());
        }
        connection.meter().note(Meter.Use.ONE_CALL);
        return fetch.apply(
                api.address(path, Map.of()), Api.bearer(token.access().value()));
    }

    private Said inSession(Price price, Function<String, Said> once) {
        if (token.hasRunOut(api.clock().instant())) {
            token = renewed(token.access());
        }
        var said = once.apply(token.access().value());
        if (said instanceof Said.No no && no.status() == 401) {
            token = renewed(token.access());
            said = once.apply(token.access().value());
        }
        note(price, said);
        return said;
    }

    private void note(Price price, Said said) {
        connection.meter().note(new Meter.Use(1, price.of(said), left(said)));
    }

    /** x-rate-limit-* (docs.x.com/x-api/fundamentals/rate-limits, read 2026-11-22); with an account's token its own limits. */
    private static Optional<Meter.Left> left(Said said) {
        return switch (said) {
            case Said.Done done -> left(done.headers());
            case Said.No no -> left(no.headers());
            case Said.Wait wait -> left(wait.headers());
            case Said.Unclear unclear -> Optional.empty();
            case Said.Unreached unreached -> Optional.empty();
        };
    }

    private static Optional<Meter.Left> left(HttpHeaders headers) {
        var most = number(headers, "x-rate-limit-limit");
        var left = number(headers, "x-rate-limit-remaining");
        var resets = number(headers, "x-rate-limit-reset");
        return most.flatMap(m -> left.flatMap(
                l -> resets.map(r -> new Meter.Left(Meter.Left.Of.ACCOUNT, l, m, Instant.ofEpochSecond(r)))));
    }

    private static Optional<Long> number(HttpHeaders headers, String name) {
        return headers.firstValue(name)
                .filter(text -> text.matches("\\d{1,11}"))
                .map(Long::valueOf);
    }

    /** Whoever waited for another caller's renewal finds a newer token than the one that ran out, and uses that. */
    private Token renewed(Secret ranOut) {
        return token(connection.renewal().renew(stored -> {
            var now = token(stored);
            return now.access().equals(ranOut) ? refreshed(now).secret() : stored;
        }));
    }

    private Token refreshed(Token now) {
        var said = api.token(Map.of(
                "grant_type", "refresh_token", "refresh_token", now.refresh().value()));
        return switch (said) {
            case Said.Done done ->
                Token.granted(done.body(), api.clock().instant()).orElseThrow(this::tryAgain);
            case Said.No no -> throw notAllowed();
            default -> {
                Denial.orFault(said, api.clock().instant());
                throw tryAgain();
            }
        };
    }

    private Token token(Secret sealed) {
        return Token.of(sealed).orElseThrow(this::notAllowed);
    }

    private Fault notAllowed() {
        return new Fault(
                Fault.Kind.NOT_ALLOWED, "platforms.not-allowed", api.clock().instant());
    }

    private Fault tryAgain() {
        return new Fault(
                Fault.Kind.TRY_AGAIN,
                "platforms.try-again",
                api.clock().instant().plusSeconds(30));
    }

    /** A number of one of X's things: text to us, and never a part of a path that leads elsewhere. */
    static boolean isId(String text) {
        return text.matches("\\d{1,20}");
    }

    static String data(Said.Done done, String name) {
        return Json.text(done.body().path("data"), name);
    }
}
