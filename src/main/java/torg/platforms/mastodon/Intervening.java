package torg.platforms.mastodon;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import torg.platforms.Fault;
import torg.platforms.Outcome;
import torg.platforms.RemoteRef;
import torg.platforms.delivery.Intervention;
import torg.platforms.http.Json;
import torg.platforms.http.Said;

/**
 * Keeps somebody from the city's account (methods/accounts#block) and reports to the server's own people (methods/reports).
 * Nothing can be hidden: what somebody wrote stands on their own server, and no call lets whom they answered hide it
 * (connectors.md 2.9, read 2026-11-22).
 */
final class Intervening {
    private static final Duration SOON = Duration.ofSeconds(30);

    private final Api api;
    private final Access self;
    private final Clock clock;

    Intervening(Api api, Access self, Clock clock) {
        this.api = api;
        this.self = self;
        this.clock = clock;
    }

    Outcome intervene(Intervention intervention) {
        return switch (intervention) {
            case Intervention.Hide hide -> new Outcome.Refused("platforms.cannot-do-that");
            case Intervention.Restore restore -> new Outcome.Refused("platforms.cannot-do-that");
            case Intervention.Block block -> block(block.author(), true);
            case Intervention.Unblock unblock -> block(unblock.author(), false);
            case Intervention.Report report -> report(report);
        };
    }

    Optional<Outcome.Delivered> readBack(Intervention intervention) {
        return switch (intervention) {
            case Intervention.Hide hide -> Optional.empty();
            case Intervention.Restore restore -> Optional.empty();
            case Intervention.Block block -> stands(block.author(), true);
            case Intervention.Unblock unblock -> stands(unblock.author(), false);
            case Intervention.Report report -> Optional.empty(); // nobody is shown what they have reported
        };
    }

    private Outcome block(String author, boolean blocked) {
        var id = LocalId.of(author, self.account().domain());
        if (id.isEmpty()) {
            return new Outcome.Refused("platforms.gone");
        }
        var path = "/api/v1/accounts/" + id.get().id() + (blocked ? "/block" : "/unblock");
        return switch (api.send("POST", path, Json.object())) {
            case Said.Done done when done.body().path("blocking").booleanValue(!blocked) == blocked -> done(id.get());
            case Said.Done done -> new Outcome.Unknown("platforms.answer-lost");
            case Said.No no when Api.isGone(no) -> new Outcome.Refused("platforms.gone");
            case Said other -> outcome(other);
        };
    }

    private static Outcome outcome(Said said) {
        return switch (said) {
            case Said.Done done -> new Outcome.Unknown("platforms.answer-lost");
            case Said.No no when Api.mayNot(no) && no.status() != 422 -> new Outcome.Refused(Api.why(no));
            case Said.No no
            when no.status() == 422 && Json.text(no.body(), "error").isEmpty() ->
                new Outcome.Refused("platforms.cannot-do-that"); // so snac answers to what it does not know
            case Said.No no -> new Outcome.Refused("platforms.measure-refused-by-platform");
            case Said.Wait wait -> new Outcome.NotNow(wait.until(), "platforms.slow-down");
            case Said.Unclear unclear -> new Outcome.Unknown("platforms.answer-lost");
            case Said.Unreached unreached -> new Outcome.NotNow(unreached.retryAt(), "platforms.try-again");
        };
    }

    private Optional<Outcome.Delivered> stands(String author, boolean blocked) {
        var id = LocalId.of(author, self.account().domain());
        if (id.isEmpty()) {
            return Optional.empty();
        }
        var relation = api.list(api.get(
                        "/api/v1/accounts/relationships", "id[]", id.get().id()))
                .path(0);
        if (!relation.path("blocking").isBoolean()) {
            throw new Fault(
                    Fault.Kind.TRY_AGAIN, "platforms.try-again", clock.instant().plus(SOON));
        }
        return relation.path("blocking").booleanValue() == blocked ? Optional.of(done(id.get())) : Optional.empty();
    }

    /** To the people of our own server, and to those of the author's where that is another. */
    private Outcome report(Intervention.Report report) {
        var id = LocalId.of(report.ref().value(), self.account().domain());
        if (id.isEmpty()) {
            return new Outcome.Refused("platforms.gone");
        }
        var said = api.get("/api/v1/statuses/" + id.get().id());
        if (Api.isGone(said)) {
            return new Outcome.Refused("platforms.gone");
        }
        var author = api.one(said).path("account");
        var body = Json.object()
                .put("account_id", Json.text(author, "id"))
                .put("comment", report.why())
                .put("forward", elsewhere(author));
        body.putArray("status_ids").add(id.get().id());
        return switch (api.send("POST", "/api/v1/reports", body)) {
            case Said.Done done
            when !Json.text(done.body(), "id").isBlank() ->
                new Outcome.Delivered(new RemoteRef("report/" + Json.text(done.body(), "id")), "");
            case Said other -> outcome(other);
        };
    }

    private boolean elsewhere(JsonNode author) {
        var handle = Access.handle(Json.text(author, "acct"), self.account().domain());
        return !handle.endsWith("@" + self.account().domain());
    }

    private static Outcome.Delivered done(LocalId account) {
        return new Outcome.Delivered(account.ref(), "");
    }
}
