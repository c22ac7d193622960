package torg.platforms.mastodon;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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

/** A city on a server with Mastodon itself, as its documentation describes that. */
final class OfficialWorld extends SimulatedWorld {
    private static final String DOMAIN = "social.simulator.example";

    /** Somebody whose name is as long as names may be. */
    private final Member long_ = society.join(Site.MASTODON, "x".repeat(30), "Lång", false);

    private final MastodonDialect dialect = new MastodonDialect(society);

    /** No application of the city's is needed at any server; that of another family only says that these are acted here. */
    OfficialWorld() {
        super(Site.MASTODON, Family.META, MastodonDialect::new, (apps, clock) -> new Mastodon(apps, clock, ""));
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

    /** Mastodon shows nothing of a key. */
    @Override
    public boolean keysAreRead() {
        return false;
    }

    @Override
    public RemoteRef somebodyAsks(String text) {
        return ref(society.mention(asa, city, text));
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

    void cityIs(java.util.Map<String, String> fields) {
        society.happens(new Act.Presented(site, city.id(), "Simhallen", "Välkommen", fields));
    }

    /** After the longest name that somebody may have, which an answer to them begins with. */
    @Override
    public boolean takes(String text) {
        var body = "{\"status\":" + tools.jackson.databind.json.JsonMapper.shared()
                .writeValueAsString("@" + long_.handle() + " " + text) + "}";
        return dialect.answer(new Request(
                                "POST",
                                "/api/v1/statuses",
                                java.util.Map.of(),
                                java.util.Map.of(
                                        "authorization",
                                        "Bearer " + dialect.token(asa, "write"),
                                        "content-type",
                                        "application/json"),
                                body.getBytes(java.nio.charset.StandardCharsets.UTF_8)))
                        .status()
                == 200;
    }

    Optional<String> pictures(RemoteRef ref) {
        var shown = dialect.answer(new Request(
                "GET",
                "/api/v1/statuses/" + LocalId.of(ref.value()).orElseThrow().id(),
                java.util.Map.of(),
                java.util.Map.of("authorization", "Bearer " + dialect.token(asa, "read")),
                new byte[0]));
        return Optional.of(new String(shown.body(), java.nio.charset.StandardCharsets.UTF_8));
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
