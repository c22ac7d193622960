package torg.platforms.meta;

import java.util.Optional;
import torg.platforms.Connection;
import torg.platforms.Meter;
import torg.platforms.Network;
import torg.platforms.http.Json;
import torg.vault.Secret;

/**
 * One of the city's accounts and the page's token that opens it. An Instagram account is opened by the token of the page it
 * is linked to.
 *
 * @param page the Facebook page's id; the same as {@code id} on Facebook
 * @param id the account's own
 */
record Account(Network network, String page, String id, String handle, Secret token, Meter meter) {

    /** The token as Torg seals it. */
    static Secret sealed(Network network, String page, String token) {
        return new Secret(Json.text(
                Json.object().put("network", network.name()).put("page", page).put("token", token)));
    }

    /** Empty when the token is not one of ours. */
    static Optional<Account> of(Connection connection) {
        return Json.object(connection.token().value())
                .filter(json -> !Json.text(json, "token").isEmpty())
                .flatMap(json -> java.util.stream.Stream.of(Network.FACEBOOK, Network.INSTAGRAM)
                        .filter(network -> network.name().equals(Json.text(json, "network")))
                        .findFirst()
                        .map(network -> new Account(
                                network,
                                Json.text(json, "page"),
                                connection.remoteId(),
                                connection.handle(),
                                new Secret(Json.text(json, "token")),
                                connection.meter())));
    }
}
