package torg.platforms.threads;

import java.util.Optional;
import tools.jackson.databind.JsonNode;
import torg.platforms.Outcome;
import torg.platforms.RemoteRef;
import torg.platforms.delivery.Intervention;
import torg.platforms.http.Json;

/**
 * Hides what stands directly under one of the account's own posts, and shows it again; what is below goes with it
 * (developers.facebook.com/docs/threads/reply-management, read 2026-11-22).
 */
final class Intervening {
    private final Account account;

    Intervening(Account account) {
        this.account = account;
    }

    Outcome intervene(Intervention intervention) {
        return switch (intervention) {
            case Intervention.Hide hide -> manage(hide.ref(), true);
            case Intervention.Restore restore -> manage(restore.ref(), false);
            case Intervention.Block _, Intervention.Unblock _, Intervention.Report _ ->
                new Outcome.Refused("platforms.cannot-do-that");
        };
    }

    private Outcome manage(RemoteRef ref, boolean hide) {
        if (!Reading.isId(ref.value())) {
            return new Outcome.Refused("platforms.gone");
        }
        var reply = reply(ref);
        var root = Json.text(reply.path("root_post"), "id");
        if (root.isEmpty() || !root.equals(Json.text(reply.path("replied_to"), "id"))) {
            return new Outcome.Refused("platforms.threads-first-replies-only");
        }
        var said = account.post(ref.value() + "/manage_reply", "hide", Boolean.toString(hide));
        return Refusals.outcome(said, account.now(), done -> Publication.isDone(done, Publication.delivered(reply)));
    }

    private JsonNode reply(RemoteRef ref) {
        return account.one(account.get(ref.value(), "fields", "id,permalink,root_post,replied_to,hide_status"));
    }

    Optional<Outcome.Delivered> readBack(Intervention intervention) {
        return switch (intervention) {
            case Intervention.Hide hide -> standing(hide.ref(), true);
            case Intervention.Restore restore -> standing(restore.ref(), false);
            case Intervention.Block _, Intervention.Unblock _, Intervention.Report _ -> Optional.empty();
        };
    }

    private Optional<Outcome.Delivered> standing(RemoteRef ref, boolean hidden) {
        var reply = reply(ref);
        return Json.text(reply, "hide_status").equals("HIDDEN") == hidden
                ? Optional.of(Publication.delivered(reply))
                : Optional.empty();
    }
}
