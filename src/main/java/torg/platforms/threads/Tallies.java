package torg.platforms.threads;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import torg.platforms.Connection;
import torg.platforms.RemoteRef;
import torg.platforms.figures.Counting;
import torg.platforms.figures.Figure;
import torg.platforms.http.Json;

/**
 * developers.facebook.com/docs/threads/insights (read 2026-11-22). Of the account only the followers: what else is told of it
 * is told of the last day.
 */
final class Tallies implements Counting {
    private static final Map<String, Figure.Of> NAMES = Map.of(
            "followers_count", Figure.Of.FOLLOWERS,
            "views", Figure.Of.VIEWS,
            "likes", Figure.Of.REACTIONS,
            "replies", Figure.Of.COMMENTS,
            "reposts", Figure.Of.SHARES);

    private final Function<Connection, Account> accounts;

    Tallies(Function<Connection, Account> accounts) {
        this.accounts = accounts;
    }

    @Override
    public List<Figure> account(Connection connection) {
        return figures(connection, "me/threads_insights", "followers_count");
    }

    @Override
    public List<Figure> post(Connection connection, RemoteRef ref) {
        return figures(connection, ref.value() + "/insights", "views,likes,replies,reposts");
    }

    private List<Figure> figures(Connection connection, String path, String metrics) {
        var account = accounts.apply(connection);
        var figures = new ArrayList<Figure>();
        for (var one : account.list(account.get(path, "metric", metrics)).path("data")) {
            var of = NAMES.get(Json.text(one, "name"));
            var value = value(one);
            if (of != null && value >= 0) {
                figures.add(new Figure(of, value));
            }
        }
        return figures;
    }

    /** Of an account as a total, of a post as the only one of its values. */
    private static long value(JsonNode one) {
        return one.has("total_value")
                ? one.path("total_value").path("value").longValue(-1)
                : one.path("values").path(0).path("value").longValue(-1);
    }
}
