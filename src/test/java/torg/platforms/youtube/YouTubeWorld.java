package torg.platforms.youtube;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import torg.platforms.Connection;
import torg.platforms.Meter;
import torg.platforms.RemoteRef;
import torg.platforms.SimulatedWorld;
import torg.platforms.consent.Family;
import torg.platforms.http.Json;
import torg.simulator.Act;
import torg.simulator.Site;
import torg.simulator.Thing;
import torg.simulator.google.Google;

/** The city's channel on YouTube, as it is acted. A post of the city's is a film; a question out of nothing is about the channel. */
final class YouTubeWorld extends SimulatedWorld {
    private static final String SCOPE = "https://www.googleapis.com/auth/youtube.force-ssl";

    final List<Meter.Use> used = new ArrayList<>();

    YouTubeWorld() {
        this(10_000);
    }

    /** @param units that the city's project may use in a day */
    YouTubeWorld(int units) {
        super(Site.YOUTUBE, Family.GOOGLE, society -> new Google(society, units), YouTube::new);
    }

    /** The same connection, with its use noted. */
    Connection metered() {
        var plain = connection();
        return new Connection(1, plain.remoteId(), plain.handle(), plain.token(), plain.renewal(), used::add);
    }

    int units() {
        return used.stream().mapToInt(Meter.Use::units).sum();
    }

    void hold(RemoteRef ref) {
        society.happens(new Act.Hidden(Site.YOUTUBE, thing(ref).id(), true));
    }

    @Override
    public RemoteRef somebodyAsks(String text) {
        return ref(
                society.say(Site.YOUTUBE, Thing.Kind.COMMENT, city.id(), asa.id(), Optional.empty(), text, List.of()));
    }

    @Override
    protected RemoteRef ref(Thing thing) {
        if (thing.kind() == Thing.Kind.POST) {
            return new RemoteRef(thing.id());
        }
        var top = top(thing);
        return new RemoteRef("Ug" + (top.equals(thing) ? thing.id() : top.id() + "." + thing.id()));
    }

    private Thing top(Thing comment) {
        return comment.parent()
                .flatMap(parent -> society.thing(Site.YOUTUBE, parent))
                .filter(parent -> parent.kind() != Thing.Kind.POST)
                .map(this::top)
                .orElse(comment);
    }

    @Override
    protected Thing thing(RemoteRef ref) {
        var id = ref.value().replaceFirst("^Ug([^.]*\\.)?", "");
        return society.thing(Site.YOUTUBE, id).orElseThrow();
    }

    @Override
    public List<Standing> repliesSeen(RemoteRef under) {
        return super.repliesSeen(under).stream()
                .map(standing -> new Standing(standing.ref(), "UC" + standing.author(), standing.text()))
                .toList();
    }

    @Override
    public boolean takes(String text) {
        var grant = society.grant(
                Site.YOUTUBE,
                society.secret("ya29."),
                "access",
                city.id(),
                Set.of(SCOPE),
                society.now().plus(Duration.ofHours(1)),
                "");
        var body = Json.object();
        body.putObject("snippet")
                .put("parentId", somebodyAsks("Får det plats?").value())
                .put("textOriginal", text);
        try (var client = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(
                            URI.create(proxy.address() + "/google/youtube/v3/comments?part=snippet"))
                    .header("Authorization", "Bearer " + grant.token())
                    .header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofByteArray(Json.bytes(body)));
            var answer = client.send(request.build(), BodyHandlers.ofString());
            if (answer.statusCode() != 200 && !answer.body().contains("commentTextTooLong")) {
                throw new AssertionError(answer.body());
            }
            return answer.statusCode() == 200;
        } catch (java.io.IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    @Override
    public Optional<Duration> renewedAfter() {
        return Optional.of(Duration.ofSeconds(3599));
    }

    @Override
    protected String pathOf(Way.Call kind) {
        return switch (kind) {
            case CONNECT -> "/google/token";
            case POLL -> "/youtube/v3/c";
            case REPLY, PUBLISH -> "POST /google/youtube/v3/comments";
        };
    }
}
