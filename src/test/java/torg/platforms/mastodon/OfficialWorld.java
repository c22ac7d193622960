package torg.platforms.mastodon;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;
import torg.platforms.Credentials;
import torg.platforms.RemoteRef;
import torg.platforms.SimulatedWorld;
import torg.platforms.consent.Family;
import torg.simulator.Act;
import torg.simulator.Member;
import torg.simulator.Request;
import torg.simulator.Site;
import torg.simulator.Thing;
import torg.simulator.mastodon.MastodonDialect;
import torg.vault.Secret;
import torg.world.Fault;

/** A city on a server with Mastodon itself, as its documentation describes that. */
final class OfficialWorld extends SimulatedWorld {
    private static final String DOMAIN = "social.simulator.example";

    /** Somebody whose name is as long as names may be. */
    private final Member longest = society.join(Site.MASTODON, "x".repeat(30), "Lång", false);

    private final MastodonDialect dialect = new MastodonDialect(society);

    /** No application of the city's is needed at any server; that of another family only says that these are acted here. */
    OfficialWorld() {
        super(
                Site.MASTODON,
                Family.META,
                MastodonDialect::new,
                (apps, clock) -> new Mastodon(apps, clock, "", passing(clock)));
    }

    String server() {
        return proxy.address() + "/mastodon";
    }

    @Override
    public Credentials credentials() {
        return new Credentials(server(), "@simhallen@" + DOMAIN, new Secret(dialect.token(city, "read", "write")));
    }

    Credentials credentials(String... scopes) {
        return new Credentials(server(), "", new Secret(dialect.token(city, scopes)));
    }

    @Override
    public Secret withdrawnToken() {
        var granted = platform().connect(credentials());
        society.happens(new Act.Withdrawn(site, city.id(), ""));
        return granted.token();
    }

    @Override
    public RemoteRef somebodyAsks(String text) {
        return ref(society.mention(asa, city, text));
    }

    /** Under something, as its own app does it. */
    RemoteRef cityGoesOn(RemoteRef under, String text) {
        return ref(society.comment(city, thing(under), text));
    }

    RemoteRef somebodyAsksAlone(String text) {
        return ref(society.message(asa, city, text));
    }

    @Override
    public List<Standing> repliesSeen(RemoteRef under) {
        var all = new ArrayList<Standing>();
        for (var standing : super.repliesSeen(under)) {
            // whom it is for stands before it, or they would not be told
            all.add(new Standing(
                    standing.ref(),
                    new LocalId(standing.author(), DOMAIN).toString(),
                    standing.text().replaceFirst("^@\\S+ ", "")));
        }
        return all;
    }

    @Override
    protected RemoteRef ref(Thing thing) {
        return new LocalId(thing.id(), DOMAIN).ref();
    }

    @Override
    protected Thing thing(RemoteRef ref) {
        return society.thing(site, LocalId.of(ref.value()).orElseThrow().id()).orElseThrow();
    }

    Thing standing(RemoteRef ref) {
        return thing(ref);
    }

    void cityIs(Map<String, String> fields) {
        society.happens(new Act.Presented(site, city.id(), "Simhallen", "Välkommen", fields));
    }

    @Override
    public void streamBreaks() {
        proxy.hangUp();
    }

    void spoilNext(String path, Fault fault) {
        proxy.next(path, fault);
    }

    void cityLosesItsToken() {
        society.happens(new Act.Withdrawn(site, city.id(), ""));
    }

    void somebodyLikes(RemoteRef ref) {
        society.happens(new Act.Liked(site, thing(ref).id(), 1));
    }

    /** After the longest name that somebody may have, which an answer to them begins with. */
    @Override
    public boolean takes(String text) {
        var body = "{\"status\":" + JsonMapper.shared().writeValueAsString("@" + longest.handle() + " " + text) + "}";
        return dialect.answer(new Request(
                                "POST",
                                "/api/v1/statuses",
                                Map.of(),
                                Map.of(
                                        "authorization",
                                        "Bearer " + dialect.token(asa, "write"),
                                        "content-type",
                                        "application/json"),
                                body.getBytes(StandardCharsets.UTF_8)))
                        .status()
                == 200;
    }

    /** A status as the server shows it to Åsa. */
    String shownToAsa(RemoteRef ref) {
        var id = LocalId.of(ref.value()).orElseThrow().id();
        var request = HttpRequest.newBuilder(URI.create(server() + "/api/v1/statuses/" + id))
                .header("authorization", "Bearer " + dialect.token(asa, "read"));
        try (var client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            return client.send(request.build(), BodyHandlers.ofString()).body();
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    @Override
    protected String pathOf(Way.Call kind) {
        return switch (kind) {
            case CONNECT -> "accounts/verify_credentials";
            case POLL -> "GET /mastodon/api/";
            case REPLY, PUBLISH -> "POST /mastodon/api/v1/statuses";
        };
    }
}
