package torg.platforms.youtube;

import java.util.Optional;
import java.util.Set;
import torg.platforms.Outcome;
import torg.platforms.RemoteRef;
import torg.platforms.delivery.Intervention;
import torg.platforms.http.Json;
import torg.platforms.http.Said;

/**
 * Holds a comment back as awaiting a review, and lets it be shown again (comments.setModerationStatus, read 2026-11-22). It can
 * be done on the city's own channel only. Never {@code rejected}: that cannot be undone by the interface, and
 * {@code banAuthor} neither, which besides needs a comment to reject and knows no way of letting anybody back.
 */
final class Intervening {
    private static final Set<String> HIDDEN = Set.of("heldForReview", "likelySpam", "rejected");

    private final Account account;

    Intervening(Account account) {
        this.account = account;
    }

    Outcome intervene(Intervention intervention) {
        return switch (intervention) {
            case Intervention.Hide hide -> moderate(hide.ref(), "heldForReview");
            case Intervention.Restore restore -> moderate(restore.ref(), "published");
            case Intervention.Block _, Intervention.Unblock _, Intervention.Report _ ->
                new Outcome.Refused("platforms.cannot-do-that");
        };
    }

    private Outcome moderate(RemoteRef ref, String status) {
        return switch (account.change(
                "POST", "comments/setModerationStatus", "id", ref.value(), "moderationStatus", status)) {
            case Said.Done _ -> done(ref);
            case Said.No no
            when Refusal.reason(no).equals("forbidden") -> new Outcome.Refused("platforms.not-in-own-thread");
            case Said.No no -> Refusal.outcome(no, account.clock(), "platforms.measure-refused-by-platform");
            case Said.Wait(var until, var headers, var words) -> new Outcome.NotNow(until, "platforms.slow-down");
            case Said.Unclear _ -> new Outcome.Unknown("platforms.may-have-been-done");
            case Said.Unreached(var at) -> new Outcome.NotNow(at, "platforms.try-again");
        };
    }

    Optional<Outcome.Delivered> readBack(Intervention intervention) {
        return switch (intervention) {
            case Intervention.Hide hide -> stands(hide.ref(), true);
            case Intervention.Restore restore -> stands(restore.ref(), false);
            case Intervention.Block _, Intervention.Unblock _, Intervention.Report _ -> Optional.empty();
        };
    }

    /** What is no longer there is neither hidden nor shown. */
    private Optional<Outcome.Delivered> stands(RemoteRef ref, boolean hidden) {
        var said = account.ask(
                "comments", Threads.COMMENTS, "part", "snippet", "id", ref.value(), "textFormat", "plainText");
        if (Refusal.isGone(said)) {
            return Optional.empty();
        }
        var status = Json.text(
                Refusal.orFault(said, account.clock()).path("items").path(0).path("snippet"), "moderationStatus");
        var as = hidden ? HIDDEN.contains(status) : status.equals("published");
        return as ? Optional.of(done(ref)) : Optional.empty();
    }

    private static Outcome.Delivered done(RemoteRef ref) {
        return new Outcome.Delivered(ref, "");
    }
}
