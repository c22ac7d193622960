package torg.platforms.linkedin;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import torg.platforms.Outcome;
import torg.platforms.RemoteRef;
import torg.platforms.delivery.Reply;
import torg.platforms.http.Json;
import torg.platforms.http.Said;

/**
 * Puts an answer under a post or a comment (learn.microsoft.com/linkedin/marketing/community-management/shares/comments-api,
 * read 2026-11-22). LinkedIn knows no key, so an answer is known again by its words, its place and its time, and none is
 * ever sent twice by itself.
 */
final class Answering {
    private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(1);

    private final Account account;
    private final String organization;

    Answering(Account account, String organization) {
        this.account = account;
        this.organization = Urn.organization(organization);
    }

    /**
     * @param target where it is posted: the post, or the comment at the top of its thread, because answers stand one deep
     * @param object the post, by what the target calls it
     */
    private record Place(String target, String object) {}

    private sealed interface Found {
        record At(Place place) implements Found {}

        record Not(Outcome why) implements Found {}
    }

    Outcome reply(Reply reply) {
        if (!TextLimit.COMMENT.allows(reply.text())) {
            return new Outcome.Refused("platforms.too-long");
        }
        return switch (place(reply)) {
            case Found.At(var place) ->
                account.outcome(account.post(Urn.comments(place.target()), body(reply, place)), Answering::delivered);
            case Found.Not(var why) -> why;
        };
    }

    private Found place(Reply reply) {
        var parent = reply.parent().value();
        if (Urn.isPost(parent)) {
            return new Found.At(new Place(parent, parent));
        }
        return Urn.Comment.of(parent).map(this::top).orElse(new Found.Not(new Outcome.Refused("platforms.gone")));
    }

    private Found top(Urn.Comment parent) {
        var said = account.get(Urn.comments(parent.thread()) + "/" + parent.id());
        if (said instanceof Said.Unclear(var at)) {
            return new Found.Not(new Outcome.NotNow(at, "platforms.try-again")); // nothing was written yet
        }
        if (said instanceof Said.Done done) {
            var above = Json.text(done.body(), "parentComment");
            var top = Urn.Comment.of(above).orElse(parent);
            return new Found.At(new Place(top.toString(), parent.thread()));
        }
        return new Found.Not(account.outcome(said, _ -> new Outcome.Refused("platforms.gone")));
    }

    private JsonNode body(Reply reply, Place place) {
        var body = Json.object().put("actor", organization).put("object", place.object());
        body.putObject("message").put("text", reply.text());
        if (!Urn.isPost(place.target())) {
            body.put("parentComment", place.target());
        }
        return body;
    }

    /** Only what names the new comment is a receipt. */
    private static Outcome delivered(Said.Done done) {
        return Urn.Comment.of(Json.text(done.body(), "commentUrn"))
                .<Outcome>map(Answering::delivered)
                .orElse(new Outcome.Unknown("platforms.answer-lost"));
    }

    private static Outcome.Delivered delivered(Urn.Comment comment) {
        return new Outcome.Delivered(new RemoteRef(comment.toString()), comment.address());
    }

    Optional<Outcome.Delivered> readBack(Reply reply) {
        if (!(place(reply) instanceof Found.At(var place))) {
            return Optional.empty();
        }
        for (var comment : Sweep.under(account, place.target())) {
            if (isSame(reply, comment)) {
                return Urn.Comment.of(Json.text(comment, "commentUrn")).map(Answering::delivered);
            }
        }
        return Optional.empty();
    }

    private boolean isSame(Reply reply, JsonNode comment) {
        return Json.text(comment, "actor").equals(organization)
                && Json.text(comment.path("message"), "text")
                        .strip()
                        .equals(reply.text().strip())
                && isSince(reply.at(), comment.path("created").path("time").longValue(0));
    }

    /** Not before it was ordered, as far as two clocks agree. */
    static boolean isSince(Instant ordered, long made) {
        return Reading.moment(made)
                .filter(at -> at.isAfter(ordered.minus(CLOCKS_DIFFER)))
                .isPresent();
    }
}
