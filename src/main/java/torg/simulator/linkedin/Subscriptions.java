package torg.simulator.linkedin;

import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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

/**
 * learn.microsoft.com/linkedin/marketing/community-management/organizations/organization-social-action-notifications and
 * .../shared/api-guide/webhook-validation (read 2026-11-21). The real one asks at the address every two hours whether it is
 * the application's (challengeCode); this one believes it.
 */
final class Subscriptions {
    private static final String EVENT = "ORGANIZATION_SOCIAL_ACTION_NOTIFICATIONS";
    private static final Pattern KEY = Pattern.compile(
            "\\(developerApplication:([^,()]+),user:([^,()]+),entity:([^,()]+),eventType:" + EVENT + "\\)");
    private static final String OURS = "https://.+|http://(localhost|127\\.0\\.0\\.1)[:/].*";

    private final Society society;
    private final Notifications notifications;

    Subscriptions(Society society, Notifications notifications) {
        this.society = society;
        this.notifications = notifications;
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
                society.happens(new Act.Subscribed(Site.LINKEDIN, page.id(), address, Set.of(EVENT)));
                yield Answer.empty(204);
            }
            case "GET" ->
                society.subscription(Site.LINKEDIN, page.id())
                        .map(found -> Answer.json(
                                200, JsonMapper.shared().createObjectNode().put("webhook", found.address())))
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
    private static Told signed(String address, ObjectNode notification) {
        var body = JsonMapper.shared().createObjectNode().put("type", EVENT);
        body.putArray("notifications").add(notification);
        var bytes = JsonMapper.shared().writeValueAsString(body).getBytes(StandardCharsets.UTF_8);
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(Simulator.SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            mac.update("hmacsha256=".getBytes(StandardCharsets.UTF_8));
            var signature = HexFormat.of().formatHex(mac.doFinal(bytes));
            return new Told(address, Map.of("Content-Type", "application/json", "X-LI-Signature", signature), bytes);
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException(e);
        }
    }
}
