package torg.platforms.meta;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import torg.platforms.Connection;
import torg.platforms.Network;
import torg.platforms.RemoteRef;
import torg.platforms.figures.Counting;
import torg.platforms.figures.Figure;
import torg.platforms.http.Json;
import torg.platforms.http.Said;

/**
 * Figures (developers.facebook.com/documentation/pages-api/platforminsights/page, .../deprecated-metrics and
 * docs/instagram-platform/api-reference/instagram-user/insights, read 2026-11-22). Meta withdraws metrics several times a
 * year, and one that is withdrawn spoils the call for all; so then each is asked for alone, and what is not given is left out.
 */
final class Insights implements Counting {
    private static final Map<String, Figure.Of> OF_PAGE =
            Map.of("page_media_view", Figure.Of.VIEWS, "page_total_media_view_unique", Figure.Of.REACH);
    private static final Map<String, Figure.Of> OF_PAGE_POST =
            Map.of("post_media_view", Figure.Of.VIEWS, "post_total_media_view_unique", Figure.Of.REACH);
    private static final Map<String, Figure.Of> OF_INSTAGRAM =
            Map.of("views", Figure.Of.VIEWS, "reach", Figure.Of.REACH);
    private static final Map<String, Figure.Of> OF_MEDIA =
            Map.of("views", Figure.Of.VIEWS, "reach", Figure.Of.REACH, "shares", Figure.Of.SHARES);

    private final Graph graph;
    private final Function<Connection, Account> accounts;

    Insights(Graph graph, Function<Connection, Account> accounts) {
        this.graph = graph;
        this.accounts = accounts;
    }

    @Override
    public List<Figure> account(Connection connection) {
        var account = accounts.apply(connection);
        var facebook = account.network() == Network.FACEBOOK;
        var counts = asked(account, account.id(), facebook ? "followers_count" : "followers_count,media_count");
        var figures = new ArrayList<Figure>();
        count(counts, "followers_count", Figure.Of.FOLLOWERS).ifPresent(figures::add);
        count(counts, "media_count", Figure.Of.POSTS).ifPresent(figures::add);
        figures.addAll(metrics(
                account,
                account.id(),
                facebook ? OF_PAGE : OF_INSTAGRAM,
                facebook ? Map.of("period", "day") : Map.of("period", "day", "metric_type", "total_value")));
        return figures;
    }

    @Override
    public List<Figure> post(Connection connection, RemoteRef ref) {
        var account = accounts.apply(connection);
        var facebook = account.network() == Network.FACEBOOK;
        var counts = asked(
                account,
                ref.value(),
                facebook
                        ? "shares,reactions.limit(0).summary(true),comments.limit(0).filter(stream).summary(true)"
                        : "like_count,comments_count");
        var figures = new ArrayList<Figure>();
        if (facebook) {
            count(counts.path("reactions").path("summary"), "total_count", Figure.Of.REACTIONS)
                    .ifPresent(figures::add);
            count(counts.path("comments").path("summary"), "total_count", Figure.Of.COMMENTS)
                    .ifPresent(figures::add);
            count(counts.path("shares"), "count", Figure.Of.SHARES).ifPresent(figures::add);
        } else {
            count(counts, "like_count", Figure.Of.REACTIONS).ifPresent(figures::add);
            count(counts, "comments_count", Figure.Of.COMMENTS).ifPresent(figures::add);
        }
        figures.addAll(metrics(account, ref.value(), facebook ? OF_PAGE_POST : OF_MEDIA, Map.of()));
        return figures;
    }

    private JsonNode asked(Account account, String id, String fields) {
        return graph.read(graph.get(account, id, Map.of("fields", fields)));
    }

    private static Optional<Figure> count(JsonNode counts, String name, Figure.Of of) {
        return Optional.of(counts.path(name).longValue(-1))
                .filter(value -> value >= 0)
                .map(value -> new Figure(of, value));
    }

    private List<Figure> metrics(
            Account account, String id, Map<String, Figure.Of> wanted, Map<String, String> settings) {
        var names = wanted.keySet().stream().sorted().toList();
        var together = insights(account, id, String.join(",", names), settings);
        if (!(together instanceof Said.No)) {
            return figures(graph.list(together), wanted);
        }
        var figures = new ArrayList<Figure>();
        for (var name : names) {
            var alone = insights(account, id, name, settings);
            if (!(alone instanceof Said.No)) {
                figures.addAll(figures(graph.list(alone), wanted));
            }
        }
        return figures;
    }

    private Said insights(Account account, String id, String metrics, Map<String, String> settings) {
        var parameters = new LinkedHashMap<>(settings);
        parameters.put("metric", metrics);
        return graph.get(account, id + "/insights", parameters);
    }

    /** The newest value of each; a page with fewer than a hundred followers has none. */
    private static List<Figure> figures(JsonNode list, Map<String, Figure.Of> wanted) {
        var figures = new LinkedHashMap<Figure.Of, Figure>();
        for (var metric : list.path("data")) {
            var of = Optional.ofNullable(wanted.get(Json.text(metric, "name")));
            var values = metric.path("values");
            var value = metric.path("total_value").has("value")
                    ? metric.path("total_value").path("value")
                    : values.path(values.size() - 1).path("value");
            of.filter(known -> value.longValue(-1) >= 0)
                    .ifPresent(known -> figures.putIfAbsent(known, new Figure(known, value.longValue(-1))));
        }
        return List.copyOf(figures.values());
    }
}
