package torg.simulator.meta;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import torg.simulator.Member;
import torg.simulator.Site;
import torg.simulator.Society;
import torg.simulator.Thing;

/**
 * Direct messages to a page or an Instagram account (developers.facebook.com/docs/messenger-platform/reference/send-api,
 * docs/graph-api/reference/conversation and docs/messenger-platform/instagram, read 2026-11-22).
 */
final class Talks {
    private static final Duration WINDOW = Duration.ofHours(24);

    private final Society society;

    Talks(Society society) {
        this.society = society;
    }

    ObjectNode conversations(Caller caller, Ask ask) {
        ask.knows("platform", "user_id");
        allowed(caller);
        var platform = ask.value("platform").orElse("messenger");
        if (!platform.equals(caller.site() == Site.FACEBOOK ? "messenger" : "instagram")) {
            throw Refusal.wrong("platform must be one of messenger, instagram");
        }
        var page = JsonNodeFactory.instance.objectNode();
        var data = page.putArray("data");
        society.at(caller.site(), caller.member().id()).stream()
                .filter(thing -> thing.kind() == Thing.Kind.MESSAGE)
                .map(Thing::author)
                .distinct()
                .filter(person -> ask.value("user_id").map(person::equals).orElse(true))
                .flatMap(person -> society.member(caller.site(), person).stream())
                .sorted(Comparator.comparing((Member person) -> newest(caller.member(), person))
                        .reversed())
                .forEach(
                        person -> data.add(conversation(caller.member(), person).told(ask.fields())));
        return page;
    }

    private static void allowed(Caller caller) {
        caller.needs("pages_messaging", "instagram_manage_messages");
    }

    private Instant newest(Member page, Member person) {
        return between(page, person).getLast().at();
    }

    /** Oldest first. */
    private List<Thing> between(Member page, Member person) {
        return Stream.concat(
                        society.at(page.site(), page.id()).stream()
                                .filter(thing -> thing.author().equals(person.id())),
                        society.at(page.site(), person.id()).stream()
                                .filter(thing -> thing.author().equals(page.id())))
                .filter(thing -> thing.kind() == Thing.Kind.MESSAGE && !thing.removed())
                .sorted(Comparator.comparing(Thing::at).thenComparing(Thing::id))
                .toList();
    }

    private Node conversation(Member page, Member person) {
        return new Node("UnifiedThread", "t_" + person.id())
                .text("updated_time", Calls.time(newest(page, person)))
                .text("link", "/" + Caller.pageId(page) + "/inbox/" + person.id())
                .field("participants", field -> {
                    var all = JsonNodeFactory.instance.objectNode();
                    all.putArray("data").add(somebody(person)).add(somebody(page));
                    return all;
                })
                .field(
                        "messages",
                        field -> Page.of(
                                between(page, person),
                                field,
                                true,
                                thing -> message(page, person, thing).told(field.inner())));
    }

    private static Node message(Member page, Member person, Thing thing) {
        var own = thing.author().equals(page.id());
        return new Node("Message", "m_" + thing.id())
                .text("message", thing.text())
                .text("created_time", Calls.time(thing.at()))
                .field("from", field -> somebody(own ? page : person))
                .field("attachments", field -> attachments(thing))
                .field("to", field -> {
                    var all = JsonNodeFactory.instance.objectNode();
                    all.putArray("data").add(somebody(own ? person : page));
                    return all;
                });
    }

    private static JsonNode attachments(Thing thing) {
        if (thing.media().isEmpty()) {
            return JsonNodeFactory.instance.nullNode();
        }
        var all = JsonNodeFactory.instance.objectNode();
        var data = all.putArray("data");
        for (var medium : thing.media()) {
            var one = data.addObject().put("id", medium.id()).put("mime_type", medium.type());
            one.putObject("image_data").put("url", medium.address()).put("preview_url", medium.address());
        }
        return all;
    }

    private static ObjectNode somebody(Member member) {
        var one = JsonNodeFactory.instance.objectNode().put("id", member.id());
        return member.site() == Site.FACEBOOK ? one.put("name", member.name()) : one.put("username", member.handle());
    }

    ObjectNode send(Caller caller, Ask ask) {
        ask.knows("recipient", "message", "messaging_type");
        allowed(caller);
        if (!ask.required("messaging_type").equals("RESPONSE")) {
            throw Refusal.wrong("messaging_type must be RESPONSE here");
        }
        var id = ask.tree("recipient").path("id").stringValue("");
        var text = ask.tree("message").path("text").stringValue("");
        var person = society.member(caller.site(), id)
                .orElseThrow(() -> Refusal.of(100, 2018001, "(#100) No matching user found"));
        if (text.isBlank() || isTooLong(caller.site(), text)) {
            throw Refusal.of(100, 2018109, "(#100) Message cannot be empty or too long");
        }
        var theirs = new ArrayList<>(between(caller.member(), person));
        theirs.removeIf(thing -> !thing.author().equals(person.id()));
        if (theirs.isEmpty() || theirs.getLast().at().plus(WINDOW).isBefore(society.now())) {
            throw Refusal.of(10, 2018278, "(#10) This message is sent outside of allowed window.");
        }
        if (society.isBlocked(caller.site(), caller.member().id(), person.id())) {
            throw Refusal.of(551, "(#551) This person isn't available right now.");
        }
        var said = society.message(caller.member(), person, text);
        return JsonNodeFactory.instance
                .objectNode()
                .put("recipient_id", person.id())
                .put("message_id", "m_" + said.id());
    }

    private static boolean isTooLong(Site site, String text) {
        return site == Site.FACEBOOK ? text.length() > 2_000 : text.getBytes(StandardCharsets.UTF_8).length > 1_000;
    }
}
