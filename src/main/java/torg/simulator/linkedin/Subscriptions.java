package torg.simulator.linkedin;

import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import torg.simulator.Act;
import torg.simulator.Answer;
import torg.simulator.Dialect.Told;
import torg.simulator.Simulator;
import torg.simulator.Site;
import torg.simulator.Society;
import torg.simulator.Thing;
import torg.simulator.door.Doorbell;
import torg.simulator.door.Watch;

/**
 * learn.microsoft.com/linkedin/marketing/community-management/organizations/organization-social-action-notifications and
 * .../shared/api-guide/webhook-validation (read 2026-11-22). An address is asked when it is subscribed and every two hours
 * whether it is the application's; after three failures in a row nothing is told there until it is validated anew, which
 * whoever runs the application does in the portal, and who subscribes anew does here. With which status an address that fails
 * is refused, no page says.
 */
final class Subscriptions {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String EVENT = "ORGANIZATION_SOCIAL_ACTION_NOTIFICATIONS";
    private static final Pattern KEY = Pattern.compile(
            "\\(developerApplication:([^,()]+),user:([^,()]+),entity:([^,()]+),eventType:" + EVENT + "\\)");
    private static final String OURS = "https://.+|http://(localhost|127\\.0\\.0\\.1)[:/].*";

    private static final Duration EVERY = Duration.ofHours(2);
    private static final int FAILURES = 3;

    private final Society society;
    private final Notifications notifications;
    private final Watch watch;

    Subscriptions(Society society, Notifications notifications, Doorbell doorbell) {
        this.society = society;
        this.notifications = notifications;
        this.watch = new Watch(EVERY, FAILURES, false, address -> passes(doorbell, address));
    }

    private static boolean passes(Doorbell doorbell, String address) {
        var code = UUID.randomUUID().toString();
        return doorbell.ring(address, "challengeCode", code)
                .filter(answer ->
                        answer.headers().getOrDefault("Content-Type", "").startsWith("application/json"))
                .flatMap(Doorbell::json)
                .filter(said -> said.path("challengeCode").stringValue("").equals(code)
                        && said.path("challengeResponse")
                                .stringValue("")
                                .equals(hmac(code.getBytes(StandardCharsets.UTF_8))))
                .isPresent();
    }

    Answer answer(Call call) {
        call.onlyParameters().needs("rw_organization_admin", "eventSubscriptions." + call.method());
        var key = KEY.matcher(call.depth() == 2 ? call.encodedPart(1) : "");
        if (!key.matches()
                || !Call.decoded(key.group(1)).equals("urn:li:developerApplication:" + Simulator.APPLICATION)
                || !Call.decoded(key.group(2)).equals(Urns.person(call.grant().member()))) {
            throw Refusal.badRequest("Invalid key for eventSubscriptions");
        }
        var page = Organizations.page(society, call, Call.decoded(key.group(3)));
        return switch (call.method()) {
            case "PUT" -> {
                var address = Call.text(call.body("webhook"), "webhook");
                if (!address.matches(OURS)) { // the real one takes https only; on this machine there is no certificate
                    throw Refusal.badRequest("/webhook :: must be a validated https address");
                }
                if (!watch.asks(address, society.now())) {
                    throw Refusal.badRequest("This URL did not pass the security challenge check");
                }
                society.happens(new Act.Subscribed(Site.LINKEDIN, page.id(), address, Set.of(EVENT)));
                yield Answer.empty(204);
            }
            case "GET" ->
                society.subscription(Site.LINKEDIN, page.id())
                        .map(found -> Answer.json(200, JSON.createObjectNode().put("webhook", found.address())))
                        .orElseThrow(() -> Refusal.notFound("subscription"));
            default -> throw Refusal.of(405, "METHOD_NOT_ALLOWED", "Method not allowed");
        };
    }

    List<Told> told(String id, String action) {
        return society.thing(Site.LINKEDIN, id).stream()
                .flatMap(thing -> told(thing, Optional.of(action)).stream())
                .toList();
    }

    List<Told> told(Thing thing, Optional<String> later) {
        return society
                .subscription(Site.LINKEDIN, thing.where())
                .flatMap(wish -> society.member(Site.LINKEDIN, thing.where())
                        .flatMap(page -> notifications.of(page, thing, later))
                        .map(one -> signed(wish.address(), one)))
                .stream()
                .toList();
    }

    /** Hex HMAC-SHA256 over "hmacsha256=" and the bytes of the body, by the application's secret. */
    private Told signed(String address, ObjectNode notification) {
        var body = JSON.createObjectNode().put("type", EVENT);
        body.putArray("notifications").add(notification);
        var bytes = JSON.writeValueAsBytes(body);
        var signature = hmac("hmacsha256=".getBytes(StandardCharsets.UTF_8), bytes);
        return new Told(
                address,
                Map.of("Content-Type", "application/json", "X-LI-Signature", signature),
                bytes,
                () -> watch.holds(address, society.now()));
    }

    private static String hmac(byte[]... parts) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(Simulator.SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            for (var part : parts) {
                mac.update(part);
            }
            return HexFormat.of().formatHex(mac.doFinal());
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException(e);
        }
    }
}
