package torg.platforms.bluesky;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;
import torg.platforms.Credentials;
import torg.platforms.Platform;
import torg.platforms.PlatformWorld;
import torg.platforms.RemoteRef;
import torg.vault.Secret;
import torg.world.BlueskyNetwork;
import torg.world.Cable;
import torg.world.Fault;
import torg.world.FaultProxy;
import torg.world.MovableClock;
import torg.world.Resident;

/** A city that is new on the real network, Åsa, and a way between them that can be spoilt. */
final class BlueskyWorld implements PlatformWorld, PlatformWorld.Way, AutoCloseable {
    private static final BlueskyNetwork NETWORK = BlueskyNetwork.shared();
    private static final Resident ASA = NETWORK.newcomer("asa");

    final Resident city = NETWORK.newcomer("stad");
    final Resident asa = ASA;
    final FaultProxy proxy = FaultProxy.before(NETWORK.pds());
    private final MovableClock clock = new MovableClock();
    private final Cable cable = Cable.to(NETWORK.pds());
    private final Bluesky bluesky =
            new Bluesky(clock, "allowed", NETWORK.appview(), cable.address("ws").toString());

    static Resident newcomer(String name) {
        return NETWORK.newcomer(name);
    }

    URI server() {
        return proxy.address();
    }

    @Override
    public Platform platform() {
        return bluesky;
    }

    @Override
    public Clock clock() {
        return clock;
    }

    @Override
    public Credentials credentials() {
        return new Credentials(server().toString(), "@" + city.handle(), new Secret(city.password()));
    }

    @Override
    public Secret withdrawnToken() {
        var wire = new Wire(city);
        var password = wire.call(
                        "com.atproto.server.createAppPassword", Wire.object().put("name", "torg"))
                .required("password")
                .asString();
        var granted = bluesky.connect(new Credentials(server().toString(), city.handle(), new Secret(password)));
        wire.call("com.atproto.server.revokeAppPassword", Wire.object().put("name", "torg"));
        return Tokens.ranOut(granted.token());
    }

    @Override
    public RemoteRef citySays(String text) {
        return new RemoteRef(city.post(text).uri());
    }

    @Override
    public RemoteRef somebodyAsks(String text) {
        return new RemoteRef(mention(asa, text));
    }

    /** A mention is a facet and not the letters, so the text may say anything. */
    String mention(Resident who, String text) {
        var record = post(text);
        var facet = record.putArray("facets").addObject();
        facet.putObject("index")
                .put("byteStart", 0)
                .put("byteEnd", text.substring(0, 1).getBytes(StandardCharsets.UTF_8).length);
        facet.putArray("features")
                .addObject()
                .put("$type", "app.bsky.richtext.facet#mention")
                .put("did", city.did());
        return new Wire(who).create(AtUri.POSTS, record);
    }

    static ObjectNode post(String text) {
        return Wire.object().put("text", text).put("createdAt", Instant.now().toString());
    }

    @Override
    public RemoteRef somebodyReplies(RemoteRef under, String text) {
        return reply(asa, under, text);
    }

    static RemoteRef reply(Resident who, RemoteRef under, String text) {
        var parent = new Wire(who).record(under.value());
        var root = parent.required("value").path("reply").path("root");
        var above = root.isObject() ? root : parent;
        return new RemoteRef(who.reply(
                        under.value(),
                        parent.required("cid").asString(),
                        above.required("uri").asString(),
                        above.required("cid").asString(),
                        text)
                .uri());
    }

    @Override
    public void somebodyEdits(RemoteRef ref, String text) {
        asa.edit(ref.value(), text);
    }

    @Override
    public void somebodyRemoves(RemoteRef ref) {
        asa.delete(ref.value());
    }

    @Override
    public void cityPresents(String name, String description) {
        present(Wire.object().put("displayName", name).put("description", description));
    }

    void present(ObjectNode profile) {
        var body = Wire.object()
                .put("repo", city.did())
                .put("collection", "app.bsky.actor.profile")
                .put("rkey", "self");
        body.set("record", profile.put("$type", "app.bsky.actor.profile"));
        new Wire(city).call("com.atproto.repo.putRecord", body);
    }

    /** With a picture of its own; returned by the server as what a record holds instead of it. */
    ObjectNode picture(byte[] png) {
        return (ObjectNode) new Wire(city).upload(png, "image/png").required("blob");
    }

    @Override
    public List<Standing> repliesSeen(RemoteRef under) {
        return asa.replies(under.value()).stream()
                .filter(reply -> reply.parentUri().equals(under.value()))
                .map(reply -> new Standing(new RemoteRef(reply.uri()), reply.authorDid(), reply.text()))
                .toList();
    }

    @Override
    public Hideable somebodyRepliesToTheCity(String text) {
        var root = citySays("Vi bygger om Storgatan.");
        return new Hideable(root, somebodyReplies(root, text));
    }

    /** What the AppView tells everybody's app about the city's own thread. */
    @Override
    public boolean isShown(Hideable said) {
        return asa.thread(said.root().value()).stream()
                .flatMap(thread ->
                        thread.at("/post/threadgate/record/hiddenReplies").valueStream())
                .noneMatch(hidden -> hidden.asString().equals(said.ref().value()));
    }

    @Override
    public boolean takes(String text) {
        try {
            new Wire(asa).create(AtUri.POSTS, post(text));
            return true;
        } catch (IllegalStateException e) {
            if (e.getMessage().startsWith("400 ") && e.getMessage().contains("too big")) {
                return false;
            }
            throw e;
        }
    }

    @Override
    public void streamBreaks() {
        cable.cut();
    }

    @Override
    public void aWhileLater() {
        clock.forward(Duration.ofMinutes(11));
    }

    @Override
    public Optional<Way> way() {
        return Optional.of(this);
    }

    @Override
    public void spoil(Call call, Fault fault) {
        proxy.next(
                switch (call) {
                    case CONNECT -> "createSession";
                    case POLL -> "listNotifications";
                    case REPLY, PUBLISH -> "putRecord";
                },
                fault);
    }

    @Override
    public void close() {
        proxy.close();
        cable.close();
    }
}
