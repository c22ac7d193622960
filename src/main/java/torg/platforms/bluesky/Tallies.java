package torg.platforms.bluesky;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import torg.platforms.Connection;
import torg.platforms.RemoteRef;
import torg.platforms.figures.Counting;
import torg.platforms.figures.Figure;

/**
 * How many follow and answer: app.bsky.actor.getProfile and app.bsky.feed.getPosts (lexicons read 2026-11-22). How many saw
 * something, Bluesky does not tell.
 */
final class Tallies implements Counting {
    private final Function<Connection, Account> accounts;

    Tallies(Function<Connection, Account> accounts) {
        this.accounts = accounts;
    }

    @Override
    public List<Figure> account(Connection connection) {
        var shown = accounts.apply(connection)
                .ask("app.bsky.actor.getProfile", "actor", connection.remoteId())
                .orFault();
        var figures = new ArrayList<Figure>();
        add(figures, Figure.Of.FOLLOWERS, shown, "followersCount");
        add(figures, Figure.Of.POSTS, shown, "postsCount");
        return figures;
    }

    /** Nothing of a post that is gone. */
    @Override
    public List<Figure> post(Connection connection, RemoteRef ref) {
        var posts = accounts.apply(connection)
                .ask("app.bsky.feed.getPosts", "uris", ref.value())
                .orFault()
                .path("posts");
        var figures = new ArrayList<Figure>();
        for (var post : posts) {
            add(figures, Figure.Of.REACTIONS, post, "likeCount");
            add(figures, Figure.Of.COMMENTS, post, "replyCount");
            add(figures, Figure.Of.SHARES, post, "repostCount", "quoteCount"); // to share it with words of one's own
        }
        return figures;
    }

    /** What is not told is left out. */
    private static void add(List<Figure> figures, Figure.Of of, JsonNode told, String... names) {
        var sum = 0L;
        var any = false;
        for (var name : names) {
            any |= told.path(name).isIntegralNumber();
            sum += told.path(name).longValue(0);
        }
        if (any) {
            figures.add(new Figure(of, sum));
        }
    }
}
