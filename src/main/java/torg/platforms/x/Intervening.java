package torg.platforms.x;

import java.time.Clock;
import tools.jackson.databind.JsonNode;
import torg.platforms.Connection;
import torg.platforms.Outcome;
import torg.platforms.RemoteRef;
import torg.platforms.delivery.Intervention;
import torg.platforms.http.Json;
import torg.platforms.http.Said;

/**
 * Hides an answer in the city's conversation (PUT /2/tweets/:id/hidden, docs.x.com/x-api/posts/hide-replies/quickstart) and
 * keeps somebody away (/2/users/:id/blocking, /x-api/users/blocks/introduction); read 2026-11-22. Who wants to see what is
 * hidden still can, by one more click.
 */
final class Intervening {
    private static final String UNCLEAR = "platforms.may-have-been-done";

    private final Account account;
    private final Connection connection;
    private final Clock clock;

    Intervening(Account account, Connection connection, Clock clock) {
        this.account = account;
        this.connection = connection;
        this.clock = clock;
    }

    Outcome intervene(Intervention intervention) {
        return switch (intervention) {
            case Intervention.Hide(var key, var ref, var root, var at) -> hidden(ref, root, true);
            case Intervention.Restore(var key, var ref, var root, var at) -> hidden(ref, root, false);
            case Intervention.Block(var key, var author, var at) -> blocked(author, true);
            case Intervention.Unblock(var key, var author, var block, var at) -> blocked(author, false);
            case Intervention.Report report -> new Outcome.Refused("platforms.cannot-do-that");
        };
    }

    private Outcome hidden(RemoteRef ref, RemoteRef root, boolean hidden) {
        if (Letter.of(ref).isPresent() || ref.equals(root)) {
            return new Outcome.Refused("platforms.not-in-own-thread");
        }
        if (!Account.isId(ref.value())) {
            return new Outcome.Refused("platforms.gone");
        }
        var body = Json.object().put("hidden", hidden);
        return done(
                account.send("PUT", "/tweets/" + ref.value() + "/hidden", body, Price.NOTHING), "hidden", hidden, ref);
    }

    private Outcome blocked(String author, boolean blocked) {
        if (!Account.isId(author)) {
            return new Outcome.Refused("platforms.gone");
        }
        var path = "/users/" + connection.remoteId() + "/blocking";
        var said = blocked
                ? account.send("POST", path, Json.object().put("target_user_id", author), Price.NOTHING)
                : account.send("DELETE", path + "/" + author, Json.object(), Price.NOTHING);
        return done(said, "blocking", blocked, new RemoteRef(author));
    }

    private Outcome done(Said said, String what, boolean so, RemoteRef ref) {
        return said instanceof Said.Done done && stands(done.body(), what, so)
                ? new Outcome.Delivered(ref, "")
                : Denial.outcome(said, UNCLEAR, clock.instant());
    }

    private static boolean stands(JsonNode body, String what, boolean so) {
        var now = body.path("data").path(what);
        return now.isBoolean() && now.booleanValue() == so;
    }
}
