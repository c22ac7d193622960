package torg.platforms.x;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import torg.platforms.Agreeing;
import torg.platforms.Connection;
import torg.platforms.Listener;
import torg.platforms.Meter;
import torg.platforms.RemoteRef;
import torg.platforms.SimulatedWorld;
import torg.platforms.consent.Family;
import torg.platforms.http.Json;
import torg.platforms.webhooks.Signatures;
import torg.platforms.webhooks.Webhooks;
import torg.simulator.Member;
import torg.simulator.Simulator;
import torg.simulator.Site;
import torg.simulator.Society;
import torg.simulator.Thing;
import torg.simulator.x.XDialect;
import torg.vault.Secret;

/** A city on the acted X, where an account is signed in to as itself. */
final class XWorld extends SimulatedWorld {
    final List<Meter.Use> uses = new ArrayList<>();

    XWorld() {
        super(Site.X, Family.X, XDialect::new, X::new);
    }

    Society society() {
        return society;
    }

    Member city() {
        return city;
    }

    Member asa() {
        return asa;
    }

    X x() {
        return (X) platform();
    }

    Thing thingOf(RemoteRef ref) {
        return thing(ref);
    }

    /** The city's account, with a meter that writes down what is used. */
    Connection metered() {
        var granted = Agreeing.choose(this);
        var plain = Listener.connection(granted.remoteId(), granted.handle(), granted.token());
        return new Connection(1, plain.remoteId(), plain.handle(), plain.token(), plain.renewal(), uses::add);
    }

    long microdollars() {
        return uses.stream().mapToLong(Meter.Use::microdollars).sum();
    }

    int callsTo(String path) {
        return proxy.passages(path).size();
    }

    void quiet() {
        uses.clear();
    }

    void spoilPath(String path, torg.world.Fault fault) {
        proxy.next(path, fault);
    }

    @Override
    protected Member presses() {
        return city;
    }

    @Override
    public RemoteRef somebodyAsks(String text) {
        return ref(society.mention(asa, city, text));
    }

    @Override
    public boolean takes(String text) {
        return asked(asa, "POST", "/2/tweets", Json.text(Json.object().put("text", text))) == 201;
    }

    /** Past the adapter, with a token that opens everything. */
    int asked(Member who, String method, String path, String body) {
        var token = society.grant(
                Site.X,
                society.secret("access"),
                "access",
                who.id(),
                Set.of("tweet.read", "tweet.write", "users.read", "dm.read"),
                society.now().plus(Duration.ofHours(1)),
                "");
        var request = HttpRequest.newBuilder(URI.create(proxy.address() + "/x" + path))
                .header("Authorization", "Bearer " + token.token())
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(body))
                .build();
        try (var client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            return client.send(request, BodyHandlers.discarding()).statusCode();
        } catch (java.io.IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    @Override
    public Webhooks webhooks() {
        return x().events();
    }

    @Override
    public torg.platforms.webhooks.Call handshake() {
        return new torg.platforms.webhooks.Call(
                "GET", Map.of("crc_token", "Y2hhbGxlbmdl", "nonce", "1"), Map.of(), new byte[0]);
    }

    @Override
    public boolean satisfies(torg.platforms.webhooks.Call handshake, Webhooks.Proof proof) {
        var token = handshake.query().get("crc_token").getBytes(StandardCharsets.UTF_8);
        return proof.type().equals("application/json")
                && Json.object(proof.body())
                        .map(body -> Json.text(body, "response_token"))
                        .equals(Optional.of(signed(token)));
    }

    static String signed(byte[] bytes) {
        return "sha256=" + Base64.getEncoder().encodeToString(Signatures.of(new Secret(Simulator.SECRET), bytes));
    }

    @Override
    public Optional<Duration> renewedAfter() {
        return Optional.of(Duration.ofHours(2));
    }

    @Override
    protected String pathOf(Way.Call kind) {
        return switch (kind) {
            case CONNECT -> "/2/oauth2/token";
            case POLL -> "/2/users/" + city.id();
            case REPLY, PUBLISH -> "/2/tweets";
        };
    }
}
