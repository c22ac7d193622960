package torg.platforms.http;

import java.net.http.HttpHeaders;
import java.time.Instant;
import tools.jackson.databind.JsonNode;

/** What a server that speaks JSON said to a call, by what can be known afterwards. What its words mean, its adapter knows. */
public sealed interface Said {

    /** @param body an empty object where the server had nothing to say */
    record Done(int status, HttpHeaders headers, JsonNode body) implements Said {}

    /** The server itself refused: it was not done. */
    record No(int status, HttpHeaders headers, JsonNode body) implements Said {}

    /** Too many questions; not done. */
    record Wait(Instant until, HttpHeaders headers, JsonNode body) implements Said {}

    /** It may have been done. */
    record Unclear(Instant retryAt) implements Said {}

    /** It was certainly not done: nobody was reached, or somebody in between answered. */
    record Unreached(Instant retryAt) implements Said {}
}
