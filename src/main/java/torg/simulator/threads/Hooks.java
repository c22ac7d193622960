package torg.simulator.threads;

import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import torg.simulator.Act;
import torg.simulator.Dialect.Told;
import torg.simulator.Simulator;
import torg.simulator.Site;
import torg.simulator.Society;
import torg.simulator.Thing;
import torg.simulator.door.Doorbell;
import torg.simulator.door.Verification;

/**
 * developers.facebook.com/docs/threads/webhooks (read 2026-11-22): replies and mentions. Where to call is set on the
 * application's own page and not by a call, so a subscription here is an act of whoever runs the application.
 */
final class Hooks {
    private static final Set<String> FIELDS = Set.of("replies", "mentions");

    private final Society society;
    private final Doorbell doorbell;

    Hooks(Society society, Doorbell doorbell) {
        this.society = society;
        this.doorbell = doorbell;
    }

    boolean set(String account, String address, String word) {
        var passed = Verification.passes(doorbell, address, word);
        if (passed) {
            society.happens(new Act.Subscribed(Site.THREADS, account, address, FIELDS));
        }
        return passed;
    }

    List<Told> told(Thing thing) {
        return society.subscription(Site.THREADS, thing.where()).stream()
                .filter(wish -> !thing.author().equals(wish.page()))
                .flatMap(wish -> told(thing, wish))
                .toList();
    }

    private Stream<Told> told(Thing thing, Act.Subscribed wish) {
        return switch (thing.kind()) {
            case COMMENT ->
                society
                        .thing(Site.THREADS, thing.root())
                        .filter(root -> root.author().equals(wish.page()))
                        .map(root -> signed(wish, "moderate", "replies", reply(thing, root)))
                        .stream();
            case MENTION -> Stream.of(signed(wish, "interaction", "mentions", value(thing)));
            case POST, MESSAGE -> Stream.empty();
        };
    }

    private ObjectNode value(Thing thing) {
        return JsonMapper.shared()
                .createObjectNode()
                .put("id", thing.id())
                .put("username", Reading.username(society, thing.author()))
                .put("text", thing.text())
                .put("media_type", Reading.mediaType(thing))
                .put("permalink", Reading.permalink(society, thing))
                .put("shortcode", Reading.shortcode(thing))
                .put("timestamp", Reading.time(thing));
    }

    private ObjectNode reply(Thing thing, Thing root) {
        var value = value(thing);
        value.putObject("replied_to").put("id", thing.parent().orElse(root.id()));
        value.putObject("root_post")
                .put("id", root.id())
                .put("owner_id", root.author())
                .put("username", Reading.username(society, root.author()));
        return value;
    }

    /** X-Hub-Signature-256 over the bytes as they are sent, by the application's secret; non-ASCII stands escaped in them. */
    private Told signed(Act.Subscribed wish, String topic, String field, ObjectNode value) {
        var body = JsonMapper.shared()
                .createObjectNode()
                .put("app_id", Simulator.APPLICATION)
                .put("topic", topic)
                .put("target_id", wish.page())
                .put("time", society.now().getEpochSecond())
                .put("subscription_id", "1")
                .put("has_uid_field", false);
        var values = body.putObject("values");
        values.set("value", value);
        values.put("field", field);
        var bytes = escaped(JsonMapper.shared().writeValueAsString(body)).getBytes(StandardCharsets.US_ASCII);
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(Simulator.SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return new Told(
                    wish.address(),
                    Map.of(
                            "Content-Type",
                            "application/json",
                            "X-Hub-Signature-256",
                            "sha256=" + HexFormat.of().formatHex(mac.doFinal(bytes))),
                    bytes);
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String escaped(String json) {
        var ascii = new StringBuilder();
        json.chars().forEach(sign -> ascii.append(sign < 128 ? Character.toString(sign) : "\\u%04x".formatted(sign)));
        return ascii.toString();
    }
}
