package torg.platforms.meta;

import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import torg.platforms.Network;
import torg.platforms.Outcome;
import torg.platforms.RemoteRef;
import torg.platforms.delivery.Intervention;
import torg.platforms.http.Json;
import torg.platforms.http.Said;

/**
 * Hides comments and, on Facebook, keeps people away (developers.facebook.com/docs/graph-api/reference/comment,
 * .../page/blocked and docs/instagram-platform/comment-moderation, read 2026-11-22). Hidden from all but its author and the
 * author's friends; Instagram has no way to block.
 */
final class Intervening {
    private final Graph graph;
    private final Account account;

    Intervening(Graph graph, Account account) {
        this.graph = graph;
        this.account = account;
    }

    Outcome intervene(Intervention intervention) {
        return switch (intervention) {
            case Intervention.Hide hide -> hidden(hide.ref(), true);
            case Intervention.Restore restore -> hidden(restore.ref(), false);
            case Intervention.Block block
            when isFacebook() ->
                done(
                        graph.form(account, account.page() + "/blocked", Map.of("user", block.author())),
                        body -> body.path(block.author()).booleanValue(false),
                        new RemoteRef(block.author()));
            case Intervention.Unblock unblock
            when isFacebook() ->
                done(
                        graph.delete(account, account.page() + "/blocked", Map.of("user", unblock.author())),
                        Intervening::succeeded,
                        new RemoteRef(unblock.author()));
            case Intervention.Block block -> new Outcome.Refused("platforms.cannot-do-that");
            case Intervention.Unblock unblock -> new Outcome.Refused("platforms.cannot-do-that");
            case Intervention.Report report -> new Outcome.Refused("platforms.cannot-do-that");
        };
    }

    private boolean isFacebook() {
        return account.network() == Network.FACEBOOK;
    }

    private Outcome hidden(RemoteRef ref, boolean hide) {
        if (ref.value().startsWith(Tongue.MENTION)) {
            return new Outcome.Refused("platforms.not-in-own-thread");
        }
        if (ref.value().startsWith(Tongue.MESSAGE)) {
            return new Outcome.Refused("platforms.cannot-do-that");
        }
        var name = isFacebook() ? "is_hidden" : "hide";
        var said = graph.form(account, ref.value(), Map.of(name, Boolean.toString(hide)));
        return done(said, Intervening::succeeded, ref);
    }

    private static boolean succeeded(JsonNode body) {
        return body.path("success").booleanValue(false);
    }

    private static Outcome done(Said said, java.util.function.Predicate<JsonNode> succeeded, RemoteRef ref) {
        var outcome = Refusals.outcome(
                said,
                body -> succeeded.test(body)
                        ? new Outcome.Delivered(ref, "")
                        : new Outcome.Unknown("platforms.may-have-been-done"));
        return outcome.equals(new Outcome.Refused("platforms.refused-by-platform"))
                ? new Outcome.Refused("platforms.measure-refused-by-platform")
                : outcome;
    }

    Optional<Outcome.Delivered> readBack(Intervention intervention) {
        return switch (intervention) {
            case Intervention.Hide hide -> stands(hide.ref(), isHidden(hide.ref()));
            case Intervention.Restore restore -> stands(restore.ref(), !isHidden(restore.ref()));
            case Intervention.Block block -> stands(new RemoteRef(block.author()), isBlocked(block.author()));
            case Intervention.Unblock unblock -> stands(new RemoteRef(unblock.author()), !isBlocked(unblock.author()));
            case Intervention.Report report -> Optional.empty();
        };
    }

    private static Optional<Outcome.Delivered> stands(RemoteRef ref, boolean so) {
        return so ? Optional.of(new Outcome.Delivered(ref, "")) : Optional.empty();
    }

    private boolean isHidden(RemoteRef ref) {
        var name = isFacebook() ? "is_hidden" : "hidden";
        return graph.read(graph.get(account, ref.value(), Map.of("fields", name)))
                .path(name)
                .booleanValue(false);
    }

    private boolean isBlocked(String author) {
        return graph.list(graph.get(account, account.page() + "/blocked", Map.of("user", author)))
                .path("data")
                .valueStream()
                .anyMatch(one -> Json.text(one, "id").equals(author));
    }
}
