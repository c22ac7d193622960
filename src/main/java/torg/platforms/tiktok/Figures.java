package torg.platforms.tiktok;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import torg.platforms.Connection;
import torg.platforms.Fault;
import torg.platforms.RemoteRef;
import torg.platforms.figures.Counting;
import torg.platforms.figures.Figure;
import torg.platforms.http.Json;

/**
 * What TikTok counts (developers.tiktok.com/doc/tiktok-api-v2-get-user-info and /doc/tiktok-api-v2-video-query, read
 * 2026-11-22).
 */
final class Figures implements Counting {
    private static final String OF_A_POST = "/video/query/?fields=id,like_count,comment_count,share_count,view_count";

    private final Function<Connection, Account> accounts;
    private final Clock clock;

    Figures(Function<Connection, Account> accounts, Clock clock) {
        this.accounts = accounts;
        this.clock = clock;
    }

    @Override
    public List<Figure> account(Connection connection) {
        var user = accounts.apply(connection).user("open_id,follower_count,likes_count,video_count");
        var figures = new ArrayList<Figure>();
        add(figures, Figure.Of.FOLLOWERS, user, "follower_count");
        add(figures, Figure.Of.POSTS, user, "video_count");
        add(figures, Figure.Of.REACTIONS, user, "likes_count");
        return figures;
    }

    @Override
    public List<Figure> post(Connection connection, RemoteRef ref) {
        var filters = Json.object();
        filters.putObject("filters").putArray("video_ids").add(ref.value());
        var post = Denial.orFault(accounts.apply(connection).post(OF_A_POST, filters), clock.instant())
                .path("videos")
                .path(0);
        if (!Json.text(post, "id").equals(ref.value())) {
            throw new Fault(Fault.Kind.GONE, "platforms.gone", clock.instant());
        }
        var figures = new ArrayList<Figure>();
        add(figures, Figure.Of.VIEWS, post, "view_count");
        add(figures, Figure.Of.REACTIONS, post, "like_count");
        add(figures, Figure.Of.COMMENTS, post, "comment_count");
        add(figures, Figure.Of.SHARES, post, "share_count");
        return figures;
    }

    private static void add(List<Figure> figures, Figure.Of of, JsonNode from, String name) {
        if (from.path(name).isIntegralNumber() && from.path(name).longValue(-1) >= 0) {
            figures.add(new Figure(of, from.path(name).longValue()));
        }
    }
}
