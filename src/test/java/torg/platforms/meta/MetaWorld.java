package torg.platforms.meta;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import tools.jackson.databind.JsonNode;
import torg.platforms.Connection;
import torg.platforms.Meter;
import torg.platforms.Platform;
import torg.platforms.SimulatedWorld;
import torg.platforms.consent.Apps;
import torg.platforms.consent.Family;
import torg.platforms.http.Json;
import torg.platforms.webhooks.Signatures;
import torg.platforms.webhooks.Webhooks;
import torg.simulator.Act;
import torg.simulator.Member;
import torg.simulator.Request;
import torg.simulator.Simulator;
import torg.simulator.Site;
import torg.simulator.Thing;
import torg.simulator.meta.Meta;
import torg.vault.Secret;

/** One of Meta's two sites, acted. */
abstract class MetaWorld extends SimulatedWorld {
    private static final Set<String> SCOPES = Set.of(
            "pages_read_engagement",
            "pages_read_user_content",
            "pages_manage_engagement",
            "instagram_basic",
            "instagram_manage_comments");

    /** The application next door, as the adapter knows it, for who needs an adapter of their own. */
    Apps apps = family -> Optional.empty();

    private final Meta alone = new Meta(society);
    private Telling telling;

    MetaWorld(Site site, BiFunction<Apps, Clock, Platform> platform, Apps[] kept) {
        super(site, Family.META, Meta::new, (apps, clock) -> {
            kept[0] = apps;
            return platform.apply(apps, clock);
        });
        apps = kept[0];
        telling = new Telling(apps, clock);
    }

    Member city() {
        return city;
    }

    Member asa() {
        return asa;
    }

    Site site() {
        return site;
    }

    torg.simulator.Society society() {
        return society;
    }

    torg.world.FaultProxy proxy() {
        return proxy;
    }

    @Override
    public boolean answersArePosts() {
        return false;
    }

    @Override
    public Webhooks webhooks() {
        return telling;
    }

    @Override
    public torg.platforms.webhooks.Call handshake() {
        return new torg.platforms.webhooks.Call(
                "GET",
                Map.of(
                        "hub.mode",
                        "subscribe",
                        "hub.challenge",
                        "1158201444",
                        "hub.verify_token",
                        Telling.word(apps.of(Family.META).orElseThrow())),
                Map.of(),
                new byte[0]);
    }

    @Override
    public boolean satisfies(torg.platforms.webhooks.Call handshake, Webhooks.Proof proof) {
        return proof.body().equals(handshake.query().get("hub.challenge"));
    }

    /** Who presses the button has also granted this; asked of the site without the adapter. */
    JsonNode asks(String method, String path, Map<String, String> fields) {
        var token = society.secret("EAAP");
        society.grant(site, token, "page", city.id(), SCOPES, society.now().plus(Duration.ofHours(1)), "");
        var query = new HashMap<>(fields);
        query.put(
                "appsecret_proof",
                Signatures.hex(Signatures.of(new Secret(Simulator.SECRET), token.getBytes(StandardCharsets.UTF_8))));
        var answer = alone.answer(
                new Request(method, "/v24.0/" + path, query, Map.of("authorization", "Bearer " + token), new byte[0]));
        return Json.object(answer.body()).orElseThrow();
    }

    /** The city's page says of itself what no contract has words for. */
    void cityIs(String... particulars) {
        var map = new HashMap<String, String>();
        for (var n = 0; n + 1 < particulars.length; n += 2) {
            map.put(particulars[n], particulars[n + 1]);
        }
        society.happens(new Act.Presented(site, city.id(), city.name(), city.about(), map));
    }

    Thing somebodyWrites(String text) {
        return society.message(asa, city, text);
    }

    static Connection metered(Connection connection, Meter meter) {
        return new Connection(
                connection.id(),
                connection.remoteId(),
                connection.handle(),
                connection.token(),
                connection.renewal(),
                meter);
    }
}
