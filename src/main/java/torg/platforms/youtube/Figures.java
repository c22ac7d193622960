package torg.platforms.youtube;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import torg.platforms.Connection;
import torg.platforms.Fault;
import torg.platforms.RemoteRef;
import torg.platforms.figures.Counting;
import torg.platforms.figures.Figure;
import torg.platforms.http.Json;

/**
 * The part {@code statistics} of channels.list and videos.list (read 2026-11-22). Numbers come as texts. Followers are rounded
 * by YouTube and may be hidden; likes and comments are missing where they are turned off.
 */
final class Figures implements Counting {
    private final Door door;

    Figures(Door door) {
        this.door = door;
    }

    @Override
    public List<Figure> account(Connection connection) {
        var counted = only(connection, "channels", "youtube#channelListResponse", connection.remoteId());
        var figures = new ArrayList<Figure>();
        if (!counted.path("hiddenSubscriberCount").booleanValue(false)) {
            figure(Figure.Of.FOLLOWERS, counted, "subscriberCount").ifPresent(figures::add);
        }
        figure(Figure.Of.POSTS, counted, "videoCount").ifPresent(figures::add);
        figure(Figure.Of.VIEWS, counted, "viewCount").ifPresent(figures::add);
        return figures;
    }

    @Override
    public List<Figure> post(Connection connection, RemoteRef ref) {
        var counted = only(connection, "videos", "youtube#videoListResponse", ref.value());
        var figures = new ArrayList<Figure>();
        figure(Figure.Of.VIEWS, counted, "viewCount").ifPresent(figures::add);
        figure(Figure.Of.REACTIONS, counted, "likeCount").ifPresent(figures::add);
        figure(Figure.Of.COMMENTS, counted, "commentCount").ifPresent(figures::add);
        return figures;
    }

    private JsonNode only(Connection connection, String what, String kind, String id) {
        var found = new Account(door, connection)
                .required(what, kind, "part", "statistics", "id", id)
                .path("items")
                .path(0);
        if (!found.isObject()) {
            throw new Fault(Fault.Kind.GONE, "platforms.gone", door.clock().instant());
        }
        return found.path("statistics");
    }

    private static Optional<Figure> figure(Figure.Of of, JsonNode counted, String name) {
        return Optional.of(Json.text(counted, name))
                .filter(number -> number.matches("\\d{1,18}"))
                .map(number -> new Figure(of, Long.parseLong(number)));
    }
}
