package torg.platforms.mastodon;

import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import torg.platforms.Credentials;
import torg.platforms.Platform;
import torg.platforms.PlatformWorld;
import torg.platforms.RemoteRef;
import torg.vault.Secret;
import torg.world.Fault;
import torg.world.FaultProxy;
import torg.world.MovableClock;
import torg.world.Snac;
import torg.world.SnacUser;

/** A city that is new on a real server of the fediverse, Åsa, and a way between them that can be spoilt. */
final class MastodonWorld implements PlatformWorld, PlatformWorld.Way, AutoCloseable {
    private static final Snac SNAC = Snac.shared();
    private static final SnacUser ASA = SNAC.newcomer();

    final SnacUser city = SNAC.newcomer();
    final SnacUser asa = ASA;
    final FaultProxy proxy = FaultProxy.beforeOneThatHangsUp(SNAC.address());
    private final MovableClock clock = new MovableClock();
    private final Mastodon mastodon = new Mastodon(family -> Optional.empty(), clock, "allowed");

    URI server() {
        return proxy.address();
    }

    @Override
    public Platform platform() {
        return mastodon;
    }

    @Override
    public Clock clock() {
        return clock;
    }

    @Override
    public Credentials credentials() {
        return new Credentials(server().toString(), "@" + city.name(), new Secret(city.token()));
    }

    @Override
    public Secret withdrawnToken() {
        var other = city.anew();
        var granted = mastodon.connect(new Credentials(server().toString(), city.name(), new Secret(other.token())));
        other.letsNobodyIn();
        return granted.token();
    }

    @Override
    public RemoteRef citySays(String text) {
        return ref(city.says(text));
    }

    /** A mention is letters here; one without a server is of somebody on this one. */
    @Override
    public RemoteRef somebodyAsks(String text) {
        return ref(asa.says("@" + city.name() + " " + text));
    }

    /** With the city named first, as apps put there who is in the thread. */
    @Override
    public RemoteRef somebodyReplies(RemoteRef under, String text) {
        return ref(asa.answers(id(under), "@" + city.name() + " " + text));
    }

    @Override
    public void somebodyEdits(RemoteRef ref, String text) {
        asa.changes(id(ref), text);
    }

    @Override
    public void somebodyRemoves(RemoteRef ref) {
        asa.status(id(ref))
                .ifPresent(status -> asa.removes(status.required("uri").asString()));
        await().atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> city.status(id(ref)).isEmpty());
    }

    @Override
    public void cityPresents(String name, String description) {
        city.presents(name, description);
    }

    /** What the city says there: nobody else answers in these tests. */
    @Override
    public List<Standing> repliesSeen(RemoteRef under) {
        var account = city.id();
        return asa.saidBy(account).stream()
                .filter(status ->
                        steady(status.path("in_reply_to_id").stringValue("")).equals(id(under)))
                .map(status -> new Standing(
                        ref(status),
                        new LocalId(account, domain()).toString(),
                        // whom it is for stands before it, or they would not be told
                        text(status).replaceFirst("^@\\S+ ", "")))
                .toList();
    }

    @Override
    public Optional<Shown> shown(RemoteRef post) {
        return asa.saidBy(city.id()).stream()
                .filter(status -> ref(status).equals(post))
                .findFirst()
                .map(MastodonWorld::shown);
    }

    @Override
    public List<Shown> posts() {
        return asa.saidBy(city.id()).stream()
                .filter(status -> status.path("in_reply_to_id").isNull())
                .map(MastodonWorld::shown)
                .toList()
                .reversed();
    }

    private static Shown shown(JsonNode status) {
        return new Shown(
                ref(status),
                text(status),
                status.path("media_attachments")
                        .valueStream()
                        .map(medium -> medium.path("description").stringValue(""))
                        .toList());
    }

    /** snac tells what was typed beside what it made of it. */
    private static String text(JsonNode status) {
        return status.required("text").asString();
    }

    static RemoteRef ref(JsonNode status) {
        return new LocalId(steady(status.required("id").asString()), domain()).ref();
    }

    /** The first ten signs are when the file was last written, and snac does not look at them. */
    private static String steady(String id) {
        return id.isEmpty() ? "" : "0000000000" + id.substring(10);
    }

    static String id(RemoteRef ref) {
        return LocalId.of(ref.value()).orElseThrow().id();
    }

    static String domain() {
        return SNAC.address().getAuthority();
    }

    @Override
    public boolean takes(String text) {
        asa.says(text);
        return true;
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
                    case CONNECT -> "accounts/verify_credentials";
                    case POLL -> "GET /api/";
                    case REPLY, PUBLISH -> "POST /api/v1/statuses";
                },
                fault);
    }

    @Override
    public void close() {
        proxy.close();
    }
}
