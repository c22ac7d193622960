package torg.platforms.x;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import torg.platforms.Connection;
import torg.platforms.Fault;
import torg.platforms.RemoteRef;
import torg.platforms.figures.Counting;
import torg.platforms.figures.Figure;

/** public_metrics of users and posts (docs.x.com/x-api/fundamentals/metrics, read 2026-11-22). */
final class Figures implements Counting {
    private final Function<Connection, Account> accounts;
    private final Clock clock;

    Figures(Function<Connection, Account> accounts, Clock clock) {
        this.accounts = accounts;
        this.clock = clock;
    }

    @Override
    public List<Figure> account(Connection connection) {
        var said = accounts.apply(connection)
                .get("/users/" + connection.remoteId(), Map.of("user.fields", "public_metrics"), Price.USER_READ);
        var user = Denial.orFault(said, clock.instant()).path("data");
        if (!user.isObject()) {
            throw new Fault(Fault.Kind.GONE, "platforms.account-not-active", clock.instant());
        }
        var metrics = user.path("public_metrics");
        var figures = new ArrayList<Figure>();
        add(figures, Figure.Of.FOLLOWERS, metrics, "followers_count");
        add(figures, Figure.Of.POSTS, metrics, "tweet_count");
        return figures;
    }

    @Override
    public List<Figure> post(Connection connection, RemoteRef ref) {
        if (!Account.isId(ref.value())) {
            throw new Fault(Fault.Kind.GONE, "platforms.gone", clock.instant());
        }
        var said = accounts.apply(connection)
                .get("/tweets", Map.of("ids", ref.value(), "tweet.fields", "public_metrics"), Price.POST_READ);
        var post = Denial.orFault(said, clock.instant()).path("data").path(0);
        if (!post.isObject()) {
            throw new Fault(Fault.Kind.GONE, "platforms.gone", clock.instant());
        }
        var metrics = post.path("public_metrics");
        var figures = new ArrayList<Figure>();
        add(figures, Figure.Of.VIEWS, metrics, "impression_count");
        add(figures, Figure.Of.REACTIONS, metrics, "like_count");
        add(figures, Figure.Of.COMMENTS, metrics, "reply_count");
        add(figures, Figure.Of.SHARES, metrics, "retweet_count", "quote_count");
        return figures;
    }

    /** The sum of what is told; none of it where one is missing, since half a sum is a wrong one. */
    private static void add(List<Figure> figures, Figure.Of of, JsonNode metrics, String... names) {
        var sum = 0L;
        for (var name : names) {
            if (!metrics.path(name).isIntegralNumber() || metrics.path(name).longValue(-1) < 0) {
                return;
            }
            sum += metrics.path(name).longValue();
        }
        figures.add(new Figure(of, sum));
    }
}
