package torg.platforms.mastodon;

import java.util.Optional;
import tools.jackson.databind.JsonNode;
import torg.platforms.http.Json;
import torg.vault.Secret;

/**
 * What connecting gave: which server, who, and what opens. Its text form is what the vault seals.
 *
 * @param server its address, without a slash at the end
 * @param account as the server calls it
 * @param url of the account's page, by which a mention names it
 * @param handle with the server's name: {@code simhallen@social.stad.example}
 */
record Access(String server, Secret bearer, LocalId account, String url, String handle, Instance instance) {
    private static final String TOKEN = "[\\x21-\\x7e]{1,2048}"; // and so never the end of a header

    static boolean isToken(String written) {
        return written.matches(TOKEN);
    }

    /** Empty when this is not how a server shows an account. */
    static Optional<Access> of(String server, Secret bearer, JsonNode account, Instance instance) {
        var id = Json.text(account, "id");
        var name = Json.text(account, "acct");
        return LocalId.isId(id) && !name.isBlank()
                ? Optional.of(new Access(
                        server,
                        bearer,
                        new LocalId(id, instance.domain()),
                        Json.text(account, "url"),
                        handle(name, instance.domain()),
                        instance))
                : Optional.empty();
    }

    /** Those of the server's own people have no server in their name. */
    static String handle(String acct, String domain) {
        return acct.contains("@") ? acct : acct + "@" + domain;
    }

    /** Empty when it is not a token of this adapter's. */
    static Optional<Access> of(Secret token) {
        return Json.object(token.value())
                .flatMap(json -> LocalId.of(Json.text(json, "account"))
                        .filter(account -> isToken(Json.text(json, "bearer")))
                        .map(account -> new Access(
                                Json.text(json, "server"),
                                new Secret(Json.text(json, "bearer")),
                                account,
                                Json.text(json, "url"),
                                Json.text(json, "handle"),
                                Instance.from(json))));
    }

    Secret token() {
        var json = Json.object()
                .put("server", server)
                .put("bearer", bearer.value())
                .put("account", account.toString())
                .put("url", url)
                .put("handle", handle);
        instance.into(json);
        return new Secret(Json.text(json));
    }

    LocalId named(String id) {
        return new LocalId(id, account.domain());
    }
}
