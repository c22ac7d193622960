package torg.platforms.x;

import java.time.Clock;
import java.util.Optional;
import torg.platforms.Connection;
import torg.platforms.Fault;
import torg.platforms.Limit;
import torg.platforms.Outcome;
import torg.platforms.RemoteRef;
import torg.platforms.delivery.Reply;
import torg.platforms.http.Json;
import torg.platforms.http.Said;

/**
 * Answers a post (POST /2/tweets with reply.in_reply_to_tweet_id, docs.x.com/x-api/posts/manage-tweets/introduction) or a
 * message (POST /2/dm_conversations/with/:participant_id/messages, /direct-messages/manage/quickstart); read 2026-11-22.
 */
final class Answering {
    private static final String LOST = "platforms.answer-lost";

    private final Account account;
    private final Connection connection;
    private final Limit limit;
    private final Clock clock;

    Answering(Account account, Connection connection, Limit limit, Clock clock) {
        this.account = account;
        this.connection = connection;
        this.limit = limit;
        this.clock = clock;
    }

    Outcome reply(Reply reply) {
        if (!limit.allows(reply.text())) {
            return new Outcome.Refused("platforms.too-long");
        }
        var letter = Letter.of(reply.parent());
        if (letter.isPresent()) {
            return write(reply, letter.get());
        }
        return Account.isId(reply.parent().value()) ? post(reply) : new Outcome.Refused("platforms.gone");
    }

    private Outcome post(Reply reply) {
        var body = Json.object().put("text", reply.text());
        body.putObject("reply").put("in_reply_to_tweet_id", reply.parent().value());
        var said = account.send("POST", "/tweets", body, Price.of(reply.text()));
        return switch (said) {
            case Said.Done done when Account.isId(Account.data(done, "id")) -> delivered(Account.data(done, "id"));
            case Said.No no when Denial.isDuplicate(no) -> saidAlready(reply);
            default -> Denial.outcome(said, LOST, clock.instant());
        };
    }

    /** By this very order, whose receipt was lost, or by another one before it. */
    private Outcome saidAlready(Reply reply) {
        try {
            return readBack(reply).<Outcome>map(found -> found).orElse(new Outcome.Refused("platforms.said-already"));
        } catch (Fault cannotTell) {
            return new Outcome.Unknown(LOST);
        }
    }

    private Outcome write(Reply reply, Letter letter) {
        var said = account.send(
                "POST",
                "/dm_conversations/with/" + letter.other() + "/messages",
                Json.object().put("text", reply.text()),
                Price.MESSAGE);
        return said instanceof Said.Done done && Account.isId(Account.data(done, "dm_event_id"))
                ? written(letter, Account.data(done, "dm_event_id"))
                : Denial.outcome(said, LOST, clock.instant());
    }

    Optional<Outcome.Delivered> readBack(Reply reply) {
        var letter = Letter.of(reply.parent());
        if (letter.isPresent()) {
            return written(reply, letter.get());
        }
        return new Own(account, connection.remoteId(), clock.instant())
                .find(reply.text(), Optional.of(reply.parent().value()), reply.at())
                .map(this::delivered);
    }

    private Optional<Outcome.Delivered> written(Reply reply, Letter letter) {
        return new OwnLetters(account, connection.remoteId(), clock.instant())
                .find(letter.other(), reply.text(), reply.at())
                .map(id -> written(letter, id));
    }

    private Outcome.Delivered delivered(String id) {
        return new Outcome.Delivered(new RemoteRef(id), Reading.address(connection.handle(), id));
    }

    private static Outcome.Delivered written(Letter letter, String id) {
        return new Outcome.Delivered(Letter.of(letter.other(), id).ref(), "https://x.com/messages");
    }
}
