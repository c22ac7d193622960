package torg.platforms.mastodon;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import torg.platforms.Connection;
import torg.platforms.Fault;
import torg.platforms.http.Event;
import torg.platforms.http.Json;
import torg.platforms.http.OpenLine;
import torg.platforms.http.PlatformHttp;
import torg.platforms.http.PlatformHttp.Answer;
import torg.platforms.http.Said;
import torg.platforms.streams.Ear;
import torg.platforms.streams.Streaming;

/**
 * What a server tells an account as it happens (docs.joinmastodon.org/methods/streaming#user, read 2026-11-22), as
 * server-sent events. Many servers of the fediverse have no such stream, or only by WebSocket; they are asked as before.
 */
final class UserStream implements Streaming.ByAccount {
    /** Mastodon says {@code :thump} every fifteen seconds. */
    private static final Duration SILENCE = Duration.ofMinutes(1);

    private static final Duration SOON = Duration.ofSeconds(30);

    /** As servers say that they have no such door, or that it is another kind of door. */
    private static final Set<Integer> NO_SUCH_DOOR = Set.of(400, 404, 405, 406, 410, 426, 501);

    /** What others write on the account's own timeline, and what has nothing to do with what was said. */
    private static final Set<String> NOT_FOR_US =
            Set.of("", "update", "filters_changed", "announcement", "announcement.reaction", "announcement.delete");

    private final Function<Connection, Access> accesses;
    private final Function<Connection, Api> apis;
    private final PlatformHttp http;
    private final OpenLine line;
    private final Clock clock;

    UserStream(Function<Connection, Access> accesses, Function<Connection, Api> apis, PlatformHttp http, Clock clock) {
        this.accesses = accesses;
        this.apis = apis;
        this.http = http;
        this.line = new OpenLine(http);
        this.clock = clock;
    }

    @Override
    public Duration silence() {
        return SILENCE;
    }

    @Override
    public void listen(Connection connection, Ear ear) {
        var bearer = accesses.apply(connection).bearer();
        var address = address(apis.apply(connection));
        var ended = line.events(address, Map.of("Authorization", "Bearer " + bearer.value()), ear, event -> {
            if (isForUs(event)) {
                ear.about(connection.remoteId());
            }
        });
        if (ended instanceof Answer.Came no) {
            throw refused(no);
        }
    }

    /** That somebody likes something is told as well, a thousand times for what many like. */
    private static boolean isForUs(Event event) {
        if (!event.name().equals("notification")) {
            return !NOT_FOR_US.contains(event.name());
        }
        var type =
                Json.object(event.data()).map(told -> Json.text(told, "type")).orElse("");
        return type.isEmpty() || type.equals("update") || Notifications.SPOKEN_TO.contains(type);
    }

    /**
     * Where the server says that its stream is, which may be another machine of its own: it knows the token already. The older
     * answer calls it otherwise.
     */
    private URI address(Api api) {
        var second = api.get("/api/v2/instance");
        var told = api.body(second instanceof Said.No ? api.get("/api/v1/instance") : second);
        var streaming = Json.text(told.path("configuration").path("urls"), "streaming");
        var written = streaming.isEmpty() ? Json.text(told.path("urls"), "streaming_api") : streaming;
        try {
            var address =
                    new URI(written.replaceFirst("^ws", "http").replaceFirst("/+$", "") + "/api/v1/streaming/user");
            if (address.getHost() != null && address.getUserInfo() == null) {
                return address;
            }
        } catch (URISyntaxException nonsense) {
            throw none();
        }
        throw none();
    }

    private Fault none() {
        return new Fault(Fault.Kind.GONE, "platforms.stream.none", clock.instant());
    }

    private Fault refused(Answer.Came no) {
        if (no.status() == 401 || no.status() == 403) {
            return new Fault(Fault.Kind.NOT_ALLOWED, "platforms.not-allowed", clock.instant());
        }
        if (no.status() == 429) {
            return new Fault(Fault.Kind.TOO_MUCH, "platforms.slow-down", http.until(no.headers()));
        }
        return NO_SUCH_DOOR.contains(no.status())
                ? none()
                : new Fault(
                        Fault.Kind.TRY_AGAIN,
                        "platforms.try-again",
                        clock.instant().plus(SOON));
    }
}
