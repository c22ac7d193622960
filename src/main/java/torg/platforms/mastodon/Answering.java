package torg.platforms.mastodon;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import torg.platforms.Fault;
import torg.platforms.Outcome;
import torg.platforms.delivery.Reply;
import torg.platforms.http.Json;
import torg.platforms.http.Said;

/**
 * Puts an answer where it belongs (docs.joinmastodon.org/methods/statuses#create), and finds it there again. It begins with
 * whom it is for, because who is not named is told nothing; and it is seen by as many as what it answers, but what only
 * followers or those named may read is answered to its author alone.
 */
final class Answering {
    static final String LANGUAGE = "sv";

    /** The longest name that Mastodon gives, with the sign before it and the space behind. */
    private static final int NAMED = 32;

    static final PostLimit LIMIT = new PostLimit(Instance.CHARACTERS, Instance.PER_URL).after(NAMED);
    private static final Duration SOON = Duration.ofSeconds(30);

    private final Api api;
    private final Access self;
    private final Clock clock;

    Answering(Api api, Access self, Clock clock) {
        this.api = api;
        this.self = self;
        this.clock = clock;
    }

    Outcome reply(Reply reply) {
        if (!LIMIT.allows(reply.text())) {
            return new Outcome.Refused("platforms.too-long");
        }
        var parent = LocalId.of(reply.parent().value(), self.account().domain());
        if (parent.isEmpty()) {
            return new Outcome.Refused("platforms.gone");
        }
        var said = api.get("/api/v1/statuses/" + parent.get().id());
        if (Api.isGone(said)) {
            return new Outcome.Refused("platforms.gone");
        }
        try {
            return put(reply, api.one(said));
        } catch (Fault nothingWasWrittenYet) {
            return outcome(nothingWasWrittenYet);
        }
    }

    private Outcome put(Reply reply, JsonNode parent) {
        var text = "@" + Json.text(parent.path("account"), "acct") + " " + reply.text();
        if (!self.instance().limit().allows(text)) {
            return new Outcome.Refused("platforms.too-long");
        }
        var body = Json.object()
                .put("status", text)
                .put("in_reply_to_id", Json.text(parent, "id"))
                .put("visibility", Reading.isInPublic(parent) ? Json.text(parent, "visibility") : "direct")
                .put("language", LANGUAGE);
        return post(body, reply.key());
    }

    /** The key is sent to whom it helps; few servers know it, so nothing relies on it (connectors.md 1b). */
    Outcome post(ObjectNode body, String key) {
        return switch (api.send("POST", "/api/v1/statuses", body, Map.of("Idempotency-Key", key))) {
            case Said.Done done ->
                delivered(done.body())
                        .<Outcome>map(known -> known)
                        .orElseGet(() -> new Outcome.Unknown("platforms.answer-lost"));
            case Said.No no when Api.mayNot(no) -> new Outcome.Refused(Api.why(no));
            case Said.No no when no.status() == 404 -> new Outcome.Refused("platforms.gone");
            case Said.No no -> new Outcome.Refused("platforms.refused-by-platform");
            case Said.Wait wait -> new Outcome.NotNow(wait.until(), "platforms.slow-down");
            case Said.Unclear unclear -> new Outcome.Unknown("platforms.answer-lost");
            case Said.Unreached unreached -> new Outcome.NotNow(unreached.retryAt(), "platforms.try-again");
        };
    }

    Optional<Outcome.Delivered> delivered(JsonNode status) {
        var id = Json.text(status, "id");
        return LocalId.isId(id)
                        && Json.text(status.path("account"), "id")
                                .equals(self.account().id())
                ? Optional.of(new Outcome.Delivered(self.named(id).ref(), Json.text(status, "url")))
                : Optional.empty();
    }

    /** By what stands there: no server shows the key, so of two answers with the same words either may be found. */
    Optional<Outcome.Delivered> readBack(Reply reply) {
        var parent = LocalId.of(reply.parent().value(), self.account().domain());
        if (parent.isEmpty()) {
            return Optional.empty();
        }
        var under = api.get("/api/v1/statuses/" + parent.get().id() + "/context");
        var statuses = Api.isGone(under) ? lately() : api.body(under).path("descendants");
        if (!statuses.isArray()) {
            throw new Fault(
                    Fault.Kind.TRY_AGAIN, "platforms.try-again", clock.instant().plus(SOON));
        }
        return statuses.valueStream()
                .filter(status ->
                        Json.text(status, "in_reply_to_id").equals(parent.get().id()))
                .filter(status -> Prose.isSame(Json.text(status, "content"), reply.text()))
                .flatMap(status -> delivered(status).stream())
                .findFirst();
    }

    private JsonNode lately() {
        return api.list(api.get(
                "/api/v1/accounts/" + self.account().id() + "/statuses", "limit", "40", "exclude_reblogs", "true"));
    }

    /** A try that ends before anything is sent. */
    static Outcome outcome(Fault fault) {
        return switch (fault.kind()) {
            case NOT_ALLOWED, GONE -> new Outcome.Refused(fault.getMessage());
            case TOO_MUCH, TRY_AGAIN -> new Outcome.NotNow(fault.until(), fault.getMessage());
        };
    }
}
