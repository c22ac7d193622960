package torg.platforms.youtube;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import torg.platforms.Limit;
import torg.platforms.Outcome;
import torg.platforms.RemoteRef;
import torg.platforms.delivery.Reply;
import torg.platforms.http.Json;
import torg.platforms.http.Said;

/**
 * Puts an answer below a comment (comments.insert) and finds it there again. YouTube takes no key of ours, so an answer is
 * known by its place, its words and its time: the same words in the same place within a few seconds are one answer.
 */
final class Answering {
    private static final String COMMENT = "youtube#comment";
    private static final int PAGES = 10;

    /** As far as Google's clock may be behind ours. */
    private static final Duration APART = Duration.ofSeconds(5);

    private final Account account;
    private final Limit limit;

    Answering(Account account, Limit limit) {
        this.account = account;
        this.limit = limit;
    }

    /** Looks first whether it stands there: a second try must not become a second answer. @throws torg.platforms.Fault */
    Outcome reply(Reply reply) {
        if (!limit.allows(reply.text())) {
            return new Outcome.Refused("platforms.too-long");
        }
        var standing = readBack(reply);
        return standing.isPresent() ? standing.get() : insert(reply);
    }

    private Outcome insert(Reply reply) {
        var body = Json.object();
        body.putObject("snippet").put("parentId", thread(reply)).put("textOriginal", reply.text());
        return switch (account.change("POST", "comments", COMMENT, body)) {
            case Said.Done done
            when Json.text(done.body(), "id").isBlank() -> new Outcome.Unknown("platforms.answer-lost");
            case Said.Done done -> delivered(done.body());
            case Said.No no -> Refusal.outcome(no, account.clock(), "platforms.refused-by-platform");
            case Said.Wait(var until, var headers, var words) -> new Outcome.NotNow(until, "platforms.slow-down");
            case Said.Unclear _ -> new Outcome.Unknown("platforms.answer-lost");
            case Said.Unreached(var at) -> new Outcome.NotNow(at, "platforms.try-again");
        };
    }

    /** @throws torg.platforms.Fault */
    Optional<Outcome.Delivered> readBack(Reply reply) {
        var page = "";
        for (var pages = 0; pages < PAGES; pages++) {
            var said = Threads.replies(account, thread(reply), page);
            if (Refusal.isGone(said)) {
                return Optional.empty();
            }
            var answer = Refusal.orFault(said, account.clock());
            var same = same(reply, answer);
            page = Json.text(answer, "nextPageToken");
            if (same.isPresent() || page.isEmpty()) {
                return same;
            }
        }
        return Optional.empty();
    }

    private Optional<Outcome.Delivered> same(Reply reply, JsonNode answer) {
        for (var comment : answer.path("items")) {
            if (isSame(reply, comment)) {
                return Optional.of(delivered(comment));
            }
        }
        return Optional.empty();
    }

    private boolean isSame(Reply reply, JsonNode comment) {
        var snippet = comment.path("snippet");
        var words = snippet.has("textOriginal") ? "textOriginal" : "textDisplay";
        return Hearing.isBy(account.connection().remoteId(), comment)
                && Json.text(snippet, words).equals(reply.text())
                && !Json.text(comment, "id").isBlank()
                && Reading.moment(snippet, "publishedAt")
                        .filter(at -> !at.isBefore(soonest(reply)))
                        .isPresent();
    }

    /** YouTube tells whole seconds. */
    private static Instant soonest(Reply reply) {
        return reply.at().truncatedTo(ChronoUnit.SECONDS).minus(APART);
    }

    /** There is one level of replies only: an answer to a reply stands where that reply does, under the same comment. */
    private static String thread(Reply reply) {
        return reply.parent().value().replaceFirst("\\..*$", "");
    }

    private static Outcome.Delivered delivered(JsonNode comment) {
        var id = Json.text(comment, "id");
        var film = Json.text(comment.path("snippet"), "videoId");
        return new Outcome.Delivered(
                new RemoteRef(id),
                film.isBlank()
                        ? "https://www.youtube.com/channel/" + Json.text(comment.path("snippet"), "channelId")
                        : Reading.address(film, id));
    }
}
