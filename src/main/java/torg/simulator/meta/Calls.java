package torg.simulator.meta;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import torg.simulator.Act;
import torg.simulator.Dialect;
import torg.simulator.Member;
import torg.simulator.Simulator;
import torg.simulator.Site;
import torg.simulator.Society;
import torg.simulator.Thing;

/**
 * What Meta calls an application to say (developers.facebook.com/docs/graph-api/webhooks/getting-started,
 * .../webhooks/reference/page, .../webhooks/reference/instagram and docs/messenger-platform/webhooks, read 2026-11-22).
 * Instagram does not tell of what is changed or removed.
 */
final class Calls {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssZ").withZone(ZoneOffset.UTC);

    private final Society society;
    private final Things things;

    Calls(Society society, Things things) {
        this.society = society;
        this.things = things;
    }

    /** As Graph writes it in answers. */
    static String time(Instant at) {
        return TIME.format(at);
    }

    List<Dialect.Told> about(Act act) {
        return switch (act) {
            case Act.Said said -> about(said.thing(), "add");
            case Act.Changed changed -> about(changed.site(), changed.thing(), "edited");
            case Act.Removed removed -> about(removed.site(), removed.thing(), "remove");
            case Act.Hidden hidden -> about(hidden.site(), hidden.thing(), hidden.hidden() ? "hide" : "unhide");
            default -> List.of();
        };
    }

    private List<Dialect.Told> about(Site site, String id, String verb) {
        return society.thing(site, id).map(thing -> about(thing, verb)).orElse(List.of());
    }

    private List<Dialect.Told> about(Thing thing, String verb) {
        return society.member(thing.site(), thing.where())
                .filter(Member::page)
                .flatMap(page -> society.subscription(thing.site(), page.id())
                        .filter(wish -> wish.about().contains(field(thing)))
                        .flatMap(wish -> society.subscription(thing.site(), Simulator.APPLICATION))
                        .flatMap(app -> entry(thing, page, verb).map(entry -> called(app, thing.site(), entry))))
                .map(List::of)
                .orElse(List.of());
    }

    private static String field(Thing thing) {
        return switch (thing.kind()) {
            case MESSAGE -> "messages";
            case MENTION -> thing.site() == Site.FACEBOOK ? "mention" : "mentions";
            case POST -> "feed";
            case COMMENT -> thing.site() == Site.FACEBOOK ? "feed" : "comments";
        };
    }

    private Optional<ObjectNode> entry(Thing thing, Member page, String verb) {
        var entry = JsonNodeFactory.instance
                .objectNode()
                .put("id", page.id())
                .put("time", society.now().getEpochSecond());
        if (thing.kind() == Thing.Kind.MESSAGE) {
            message(entry.putArray("messaging").addObject(), thing, page);
            return Optional.of(entry).filter(one -> verb.equals("add"));
        }
        var change = entry.putArray("changes").addObject().put("field", field(thing));
        var value = change.putObject("value");
        if (thing.site() == Site.INSTAGRAM) {
            onInstagram(value, thing);
            return Optional.of(entry).filter(one -> verb.equals("add") && thing.kind() != Thing.Kind.POST);
        }
        onFacebook(value, thing, verb);
        return Optional.of(entry);
    }

    private void onFacebook(ObjectNode value, Thing thing, String verb) {
        value.set("from", things.from(thing));
        var root = society.thing(thing.site(), thing.root()).orElse(thing);
        value.put("post_id", things.id(root));
        value.put("item", thing.kind() == Thing.Kind.COMMENT ? "comment" : "post");
        if (thing.kind() == Thing.Kind.COMMENT) {
            value.put("comment_id", things.id(thing));
            value.put("parent_id", things.id(things.parent(thing).orElse(root)));
        }
        value.put("verb", verb);
        value.put("created_time", thing.at().getEpochSecond());
        if (verb.equals("add") || verb.equals("edited")) {
            value.put("message", thing.text());
        }
    }

    private void onInstagram(ObjectNode value, Thing thing) {
        if (thing.kind() == Thing.Kind.MENTION) {
            value.put("media_id", thing.id());
            return;
        }
        value.set("from", things.from(thing));
        value.putObject("media").put("id", thing.root()).put("media_product_type", "FEED");
        value.put("id", thing.id());
        things.parent(thing)
                .filter(parent -> parent.kind() == Thing.Kind.COMMENT)
                .ifPresent(parent -> value.put("parent_id", parent.id()));
        value.put("text", thing.text());
    }

    private static void message(ObjectNode one, Thing thing, Member page) {
        one.putObject("sender").put("id", thing.author());
        one.putObject("recipient").put("id", page.id());
        one.put("timestamp", thing.at().toEpochMilli());
        one.putObject("message").put("mid", "m_" + thing.id()).put("text", thing.text());
    }

    private Dialect.Told called(Act.Subscribed app, Site site, ObjectNode entry) {
        var body = JsonNodeFactory.instance.objectNode();
        body.put("object", site == Site.FACEBOOK ? "page" : "instagram");
        body.putArray("entry").add(entry);
        var sent = escaped(JsonMapper.shared().writeValueAsString(body));
        return new Dialect.Told(
                app.address(),
                java.util.Map.of(
                        "Content-Type",
                        "application/json",
                        "X-Hub-Signature-256",
                        "sha256=" + Signing.hex(Simulator.SECRET, sent)),
                sent.getBytes(java.nio.charset.StandardCharsets.US_ASCII));
    }

    /** Every letter that is not ASCII as its number in small digits, and slashes too, is how Meta sends and signs it. */
    static String escaped(String json) {
        var escaped = new StringBuilder();
        for (var sign : json.toCharArray()) {
            if (sign > 126) {
                escaped.append(String.format("\\u%04x", (int) sign));
            } else if (sign == '/') {
                escaped.append("\\/");
            } else {
                escaped.append(sign);
            }
        }
        return escaped.toString();
    }
}
