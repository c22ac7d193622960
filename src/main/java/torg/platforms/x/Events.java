package torg.platforms.x;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import torg.platforms.Connection;
import torg.platforms.Fault;
import torg.platforms.Network;
import torg.platforms.arrivals.Landed;
import torg.platforms.consent.Apps;
import torg.platforms.consent.Family;
import torg.platforms.http.Json;
import torg.platforms.http.PlatformHttp;
import torg.platforms.http.Rest;
import torg.platforms.http.Said;
import torg.platforms.webhooks.Call;
import torg.platforms.webhooks.Heard;
import torg.platforms.webhooks.Signatures;
import torg.platforms.webhooks.Webhooks;

/**
 * X Activity API by webhook: who names the account and who answers its posts (docs.x.com/x-api/webhooks/introduction,
 * /webhooks/quickstart, /activity/event-payloads; read 2026-11-22). Each call is paid as a post that is read. Answers to
 * answers, changes, removals and messages come by polling.
 */
@Component
final class Events implements Webhooks {
    private static final List<String> TYPES = List.of("post.mention.create", "post.reply.create");
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /** X signs with the newer secret where there is one, with the older where there is not; we know one of them. */
    private static final List<String> HEADERS =
            List.of("x-twitter-webhooks-signature-oauth2", "x-twitter-webhooks-signature");

    private final Api api;

    @Autowired
    Events(Apps apps, Clock clock) {
        this(new Api(
                apps,
                new Rest(
                        new PlatformHttp(
                                address -> apps.of(Family.X)
                                        .filter(app -> app.holds(address))
                                        .isPresent(),
                                PATIENCE,
                                clock),
                        clock),
                clock));
    }

    Events(Api api) {
        this.api = api;
    }

    @Override
    public Family family() {
        return Family.X;
    }

    /** The challenge-response check. It comes unsigned, and whoever sends it learns nothing that helps to sign a call: that has a body. */
    @Override
    public Optional<Proof> handshake(Call call) {
        return call.parameter("crc_token")
                .filter(token -> call.method().equals("GET"))
                .filter(token -> !token.isEmpty() && !token.contains("{") && token.length() <= 200)
                .map(token -> new Proof(
                        "application/json",
                        Json.text(Json.object()
                                .put("response_token", signature(token.getBytes(StandardCharsets.UTF_8))))));
    }

    private String signature(byte[] bytes) {
        return "sha256="
                + Base64.getEncoder().encodeToString(Signatures.of(api.app().secret(), bytes));
    }

    @Override
    public List<Heard> hear(Call call) {
        var expected = signature(call.body());
        if (HEADERS.stream()
                .noneMatch(header -> call.header(header)
                        .filter(said -> Signatures.same(expected, said))
                        .isPresent())) {
            throw new Forged("signature");
        }
        return Json.object(call.body()).map(body -> heard(body.path("data"), call.body())).stream()
                .flatMap(List::stream)
                .toList();
    }

    private static List<Heard> heard(JsonNode data, byte[] raw) {
        var whom = Json.text(data.path("filter"), "user_id");
        var post = data.path("payload");
        var author = Json.text(post, "author_id");
        if (!Account.isId(whom) || !TYPES.contains(Json.text(data, "event_type")) || author.equals(whom)) {
            return List.of();
        }
        if (!Account.isId(Json.text(post, "id"))) {
            return List.of(new Heard(Network.X, whom, new Landed("event|" + sha256(raw), raw)));
        }
        // Without its author or its pictures it is only a hint: polling brings the whole of it, by the same key.
        return knows(data.path("includes"), author) && shows(data.path("includes"), post)
                ? List.of(new Heard(Network.X, whom, Hearing.landed(post, data.path("includes"))))
                : List.of();
    }

    private static boolean shows(JsonNode includes, JsonNode post) {
        return includes.path("media").size()
                >= post.path("attachments").path("media_keys").size();
    }

    private static boolean knows(JsonNode includes, String author) {
        for (var user : includes.path("users")) {
            if (Json.text(user, "id").equals(author)) {
                return true;
            }
        }
        return false;
    }

    /** POST /2/webhooks as the application, then POST /2/activity/subscriptions as the account: others' deeds are its own affair. */
    @Override
    public void subscribe(Connection connection, URI ourAddress) {
        var now = api.clock().instant();
        var hook = hook(ourAddress);
        var account = new Account(api, connection);
        var there = new HashSet<String>();
        for (var one : Denial.orFault(account.get("/activity/subscriptions", Map.of(), Price.NOTHING), now)
                .path("data")) {
            if (Json.text(one.path("filter"), "user_id").equals(connection.remoteId())) {
                there.add(Json.text(one, "event_type"));
            }
        }
        for (var type : TYPES) {
            if (!there.contains(type)) {
                var wish =
                        Json.object().put("event_type", type).put("tag", "torg").put("webhook_id", hook);
                wish.putObject("filter").put("user_id", connection.remoteId());
                Denial.orFault(account.send("POST", "/activity/subscriptions", wish, Price.NOTHING), now);
            }
        }
    }

    /** @return the id of the webhook that leads to us; made where there is none, and asked anew where it was shut out */
    private String hook(URI ourAddress) {
        var now = api.clock().instant();
        var own = Api.bearer(Json.text(Denial.orFault(api.ownToken(), now), "access_token"));
        var address = api.address("/webhooks", Map.of());
        for (var one : Denial.orFault(api.rest().get(address, own), now).path("data")) {
            if (Json.text(one, "url").equals(ourAddress.toString())) {
                var id = Json.text(one, "id");
                if (Account.isId(id) && !one.path("valid").booleanValue(true)) {
                    proved(api.rest().send("PUT", api.address("/webhooks/" + id, Map.of()), own, Json.object()));
                }
                return id;
            }
        }
        var said = api.rest().send("POST", address, own, Json.object().put("url", ourAddress.toString()));
        var id = Json.text(proved(said).path("data"), "id");
        if (!Account.isId(id)) {
            throw new Fault(Fault.Kind.TRY_AGAIN, "platforms.try-again", now.plusSeconds(30));
        }
        return id;
    }

    /** What came of a call at which X asks our address for its proof. */
    private JsonNode proved(Said said) {
        var now = api.clock().instant();
        if (said instanceof Said.No no && Denial.isUnproved(no)) {
            throw Webhooks.unproved(now);
        }
        return Denial.orFault(said, now);
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
