package torg.platforms.linkedin;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import torg.platforms.RemoteRef;
import torg.platforms.SimulatedWorld;
import torg.platforms.consent.App;
import torg.platforms.consent.Apps;
import torg.platforms.consent.Family;
import torg.platforms.http.Json;
import torg.platforms.webhooks.Signatures;
import torg.platforms.webhooks.Webhooks;
import torg.simulator.Simulator;
import torg.simulator.Site;
import torg.simulator.Thing;
import torg.simulator.linkedin.LinkedInDialect;
import torg.vault.Secret;

/** LinkedIn, acted: a post of a resident's that names the city is how somebody turns to it there out of nothing. */
final class LinkedInWorld extends SimulatedWorld {
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final String CHALLENGE = "890e4665-4dfe-4ab1-b689-ed553bceeed0";

    private record Parts(AtomicReference<LinkedInDialect> dialect, AtomicReference<Apps> apps) {}

    private final Parts parts;

    LinkedInWorld() {
        this(new Parts(new AtomicReference<>(), new AtomicReference<>()));
    }

    private LinkedInWorld(Parts parts) {
        super(
                Site.LINKEDIN,
                Family.LINKEDIN,
                society -> {
                    parts.dialect().set(new LinkedInDialect(society));
                    return parts.dialect().get();
                },
                (apps, clock) -> {
                    parts.apps().set(apps);
                    return new LinkedIn(apps, clock);
                });
        this.parts = parts;
    }

    LinkedInDialect dialect() {
        return parts.dialect().get();
    }

    /** An adapter whose operator has set this version of the interface. */
    LinkedIn speaking(String version) {
        return new LinkedIn(family -> parts.apps().get().of(family).map(app -> versioned(app, version)), clock);
    }

    private static App versioned(App app, String version) {
        return new App(
                app.family(), app.id(), app.secret(), app.api(), app.pages(), app.tokens(), version, app.nextDoor());
    }

    /** Another page that the same colleague runs. */
    void runsAnother(String handle, String name) {
        var page = society.join(site, handle, name, true);
        society.happens(new torg.simulator.Act.Administers(site, official.id(), page.id()));
    }

    @Override
    public boolean answersArePosts() {
        return false;
    }

    /** Åsa comments with a picture. */
    void somebodyShows(RemoteRef under, String text, String image) {
        var medium = new Thing.Medium(image, "image/png", "urn:li:image:" + image, "");
        society.say(
                site,
                Thing.Kind.COMMENT,
                city.id(),
                asa.id(),
                Optional.of(thing(under)),
                text,
                java.util.List.of(medium));
    }

    @Override
    public RemoteRef somebodyAsks(String text) {
        return ref(society.mention(asa, city, text));
    }

    @Override
    protected RemoteRef ref(Thing thing) {
        return new RemoteRef(
                thing.kind() == Thing.Kind.COMMENT
                        ? "urn:li:comment:(urn:li:activity:" + (Long.parseLong(thing.root()) + 1) + "," + thing.id()
                                + ")"
                        : "urn:li:share:" + thing.id());
    }

    @Override
    protected Thing thing(RemoteRef ref) {
        return society.thing(site, ref.value().replaceFirst(".*[:,](\\d+)\\)?$", "$1"))
                .orElseThrow();
    }

    @Override
    public boolean takes(String text) {
        var post = society.post(city, "Säg till.", java.util.List.of());
        var body = Json.object()
                .put("actor", "urn:li:organization:" + city.id())
                .put("object", ref(post).value());
        body.putObject("message").put("text", text);
        return raw("POST", "/rest/" + Urn.comments(ref(post).value()), HEADERS, Json.bytes(body))
                        .statusCode()
                == 201;
    }

    static final Map<String, String> HEADERS =
            Map.of("LinkedIn-Version", "202611", "X-Restli-Protocol-Version", "2.0.0");

    /** A call without the adapter, in the name of who runs the page. */
    HttpResponse<String> raw(String method, String path, Map<String, String> headers, byte[] body) {
        var token = society.grant(
                site,
                society.secret("raw"),
                "access",
                official.id(),
                Set.of("r_organization_social", "w_organization_social", "w_organization_social_feed"),
                Instant.MAX,
                "");
        var request = HttpRequest.newBuilder(URI.create(proxy.address() + "/linkedin" + path))
                .method(method, HttpRequest.BodyPublishers.ofByteArray(body))
                .header("Authorization", "Bearer " + token.token());
        headers.forEach(request::header);
        try {
            return CLIENT.send(request.build(), BodyHandlers.ofString());
        } catch (java.io.IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    String city() {
        return "urn:li:organization:" + city.id();
    }

    @Override
    public Optional<Duration> renewedAfter() {
        return Optional.of(Duration.ofDays(60));
    }

    @Override
    public Webhooks webhooks() {
        return new LinkedInCalls(parts.apps().get(), clock);
    }

    @Override
    public torg.platforms.webhooks.Call handshake() {
        return challenge(CHALLENGE);
    }

    static torg.platforms.webhooks.Call challenge(String code) {
        return new torg.platforms.webhooks.Call("GET", Map.of("challengeCode", code), Map.of(), new byte[0]);
    }

    @Override
    public boolean satisfies(torg.platforms.webhooks.Call handshake, Webhooks.Proof proof) {
        var said = Json.object(proof.body()).orElseThrow();
        var expected =
                Signatures.hex(Signatures.of(new Secret(Simulator.SECRET), CHALLENGE.getBytes(StandardCharsets.UTF_8)));
        return proof.type().equals("application/json")
                && Json.text(said, "challengeCode").equals(CHALLENGE)
                && Json.text(said, "challengeResponse").equals(expected);
    }

    @Override
    protected String pathOf(Way.Call kind) {
        return switch (kind) {
            case CONNECT -> "/oauth/v2/accessToken";
            case POLL -> "/rest/organizationalEntity"; // notifications, and statistics
            case REPLY -> "/comments";
            case PUBLISH -> "/rest/posts";
        };
    }
}
