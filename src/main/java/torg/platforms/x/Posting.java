package torg.platforms.x;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Optional;
import java.util.function.Function;
import torg.platforms.Connection;
import torg.platforms.Fault;
import torg.platforms.Limit;
import torg.platforms.Outcome;
import torg.platforms.RemoteRef;
import torg.platforms.http.Json;
import torg.platforms.http.Said;
import torg.platforms.publishing.Post;
import torg.platforms.publishing.Publishing;

/** The city's own posts (POST and DELETE /2/tweets, docs.x.com/x-api/posts/manage-tweets/introduction, read 2026-11-22). */
final class Posting implements Publishing {
    private static final int MOST_PICTURES = 4;

    private final Function<Connection, Account> accounts;
    private final Limit limit;
    private final Clock clock;

    Posting(Function<Connection, Account> accounts, Limit limit, Clock clock) {
        this.accounts = accounts;
        this.limit = limit;
        this.clock = clock;
    }

    @Override
    public Limit limit() {
        return limit;
    }

    @Override
    public Pictures pictures() {
        return new Pictures(0, MOST_PICTURES, true);
    }

    @Override
    public Outcome publish(Connection connection, Post post) {
        if (!limit.allows(post.text())) {
            return new Outcome.Refused("platforms.too-long");
        }
        if (post.pictures().size() > MOST_PICTURES) {
            return new Outcome.Refused("platforms.too-many-pictures");
        }
        try {
            return publish(connection, accounts.apply(connection), post);
        } catch (Fault fault) {
            return Denial.outcome(fault); // the pictures may lie there, but nobody sees them
        }
    }

    private Outcome publish(Connection connection, Account account, Post post) {
        var ids = new ArrayList<String>();
        for (var picture : post.pictures()) {
            ids.add(new Upload(account, clock.instant()).of(picture));
        }
        var body = Json.object().put("text", post.text());
        if (!ids.isEmpty()) {
            var media = body.putObject("media").putArray("media_ids");
            ids.forEach(media::add);
        }
        var said = account.send("POST", "/tweets", body, Price.of(post.text()));
        return said instanceof Said.Done done && Account.isId(Account.data(done, "id"))
                ? delivered(connection, Account.data(done, "id"))
                : Denial.outcome(said, "platforms.answer-lost", clock.instant());
    }

    @Override
    public Optional<Outcome.Delivered> readBack(Connection connection, Post post) {
        return new Own(accounts.apply(connection), connection.remoteId(), clock.instant())
                .find(post.text(), Optional.empty(), post.at())
                .map(id -> delivered(connection, id));
    }

    @Override
    public Outcome remove(Connection connection, RemoteRef ref) {
        if (!Account.isId(ref.value())) {
            return new Outcome.Refused("platforms.gone");
        }
        try {
            var said =
                    accounts.apply(connection).send("DELETE", "/tweets/" + ref.value(), Json.object(), Price.NOTHING);
            return switch (said) {
                case Said.Done done
                when done.body().at("/data/deleted").booleanValue(false) -> new Outcome.Delivered(ref, "");
                case Said.No no when no.status() == 404 -> new Outcome.Delivered(ref, "");
                default -> Denial.outcome(said, "platforms.may-have-been-done", clock.instant());
            };
        } catch (Fault fault) {
            return Denial.outcome(fault);
        }
    }

    private static Outcome.Delivered delivered(Connection connection, String id) {
        return new Outcome.Delivered(new RemoteRef(id), Reading.address(connection.handle(), id));
    }
}
