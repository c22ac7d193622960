package torg.platforms.bluesky;

import java.net.URI;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import torg.platforms.http.Json;
import torg.vault.Secret;

/** What a sign-in gave: which server, who, and the two tokens. Its text form is what the vault seals. */
record Session(URI pds, String did, String handle, Secret access, Secret refresh) {
    private static final String TOKEN = "[A-Za-z0-9._~+/=-]{1,8192}"; // and so never the end of a header

    /** Empty when the answer to a sign-in lacks what a sign-in gives. */
    static Optional<Session> granted(URI pds, JsonNode answer) {
        var access = Json.text(answer, "accessJwt");
        var refresh = Json.text(answer, "refreshJwt");
        var did = Json.text(answer, "did");
        var handle = Json.text(answer, "handle");
        return access.matches(TOKEN) && refresh.matches(TOKEN) && AtUri.isDid(did) && !handle.isBlank()
                ? Optional.of(new Session(pds, did, handle, new Secret(access), new Secret(refresh)))
                : Optional.empty();
    }

    /** Empty when it is not a token of this adapter's. */
    static Optional<Session> of(Secret token) {
        return Json.object(token.value())
                .filter(json -> json.path("pds").isString())
                .flatMap(json -> granted(URI.create(Json.text(json, "pds")), json));
    }

    Secret token() {
        return new Secret(Json.text(Json.object()
                .put("pds", pds.toString())
                .put("did", did)
                .put("handle", handle)
                .put("accessJwt", access.value())
                .put("refreshJwt", refresh.value())));
    }
}
