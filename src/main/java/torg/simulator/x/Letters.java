package torg.simulator.x;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;
import torg.simulator.Answer;
import torg.simulator.Member;
import torg.simulator.Request;
import torg.simulator.Site;
import torg.simulator.Sketch;
import torg.simulator.Society;
import torg.simulator.Thing;
import torg.simulator.x.XDialect.Caller;

/** What is said between two (docs.x.com/x-api/direct-messages/lookup/quickstart and /manage/quickstart, read 2026-11-22). */
final class Letters {
    static final Set<String> LOOKUP = Set.of(
            "dm_event.fields",
            "event_types",
            "expansions",
            "max_results",
            "media.fields",
            "pagination_token",
            "user.fields");
    private static final Set<String> FIELDS = Set.of(
            "id",
            "text",
            "event_type",
            "created_at",
            "dm_conversation_id",
            "sender_id",
            "participant_ids",
            "attachments");
    private static final int LONGEST = 10_000;

    private final Society society;
    private final Shapes shapes;

    Letters(Society society) {
        this.society = society;
        this.shapes = new Shapes(society);
    }

    /** GET /2/dm_events. */
    Answer all(Caller caller, Request request, Matcher path) {
        return row(request, spoken(caller.me()).toList());
    }

    /** GET /2/dm_conversations/with/:participant_id/dm_events. */
    Answer with(Caller caller, Request request, Matcher path) {
        var other = path.group(1);
        return row(
                request,
                spoken(caller.me())
                        .filter(thing ->
                                thing.author().equals(other) || thing.where().equals(other))
                        .toList());
    }

    /** GET /2/dm_conversations/media/:dm_id/:media_id/:resource_id (.../download-dm-media): for whoever spoke or was spoken to. */
    Answer file(Caller caller, Request request, Matcher path) {
        return spoken(caller.me())
                .filter(thing ->
                        thing.id().equals(path.group(1)) && path.group(3).equals(Shapes.FILE))
                .flatMap(thing -> thing.media().stream())
                .filter(medium -> medium.id().equals(path.group(2)))
                .findFirst()
                .map(Sketch::of)
                .orElseGet(Problems::notFound);
    }

    private Stream<Thing> spoken(Member me) {
        var came = society.at(Site.X, me.id()).stream();
        var went = society.members(Site.X).stream()
                .filter(other -> !other.id().equals(me.id()))
                .flatMap(other -> society.at(Site.X, other.id()).stream())
                .filter(thing -> thing.author().equals(me.id()));
        return Stream.concat(came, went).filter(thing -> thing.kind() == Thing.Kind.MESSAGE && !thing.removed());
    }

    private Answer row(Request request, List<Thing> all) {
        var wrong = Shapes.unknown(request)
                .or(() -> Shapes.asked(request, "dm_event.fields").stream()
                        .filter(name -> !FIELDS.contains(name))
                        .findFirst());
        var size = request.parameter("max_results").orElse("100");
        if (wrong.isPresent() || !size.matches("[1-9]\\d?|100")) {
            return Problems.invalid(wrong.orElse("The `max_results` query parameter value is not valid"));
        }
        var before = request.parameter("pagination_token").flatMap(shapes::thing);
        var things = all.stream()
                .sorted(Comparator.comparing(Thing::at)
                        .thenComparing(thing -> Long.parseLong(thing.id()))
                        .reversed())
                .filter(thing -> before.filter(last -> !thing.at().isBefore(last.at())
                                && Long.parseLong(thing.id()) >= Long.parseLong(last.id()))
                        .isEmpty())
                .toList();
        var page = things.stream().limit(Integer.parseInt(size)).toList();
        var body = Problems.object();
        if (!page.isEmpty()) {
            var data = body.putArray("data");
            page.forEach(thing -> data.add(event(thing, Shapes.asked(request, "dm_event.fields"))));
        }
        shapes.include(body, page, request);
        var meta = body.putObject("meta").put("result_count", page.size());
        if (things.size() > page.size()) {
            meta.put("next_token", page.getLast().id());
        }
        return Answer.json(200, body);
    }

    private static ObjectNode event(Thing thing, Set<String> fields) {
        var event = Problems.object()
                .put("id", thing.id())
                .put("event_type", "MessageCreate")
                .put("text", thing.text())
                .put("sender_id", thing.author())
                .put("dm_conversation_id", conversation(thing.author(), thing.where()))
                .put("created_at", Shapes.moment(thing.at()));
        Shapes.attach(thing, event);
        event.propertyNames().stream()
                .filter(name -> !Set.of("id", "event_type", "text").contains(name) && !fields.contains(name))
                .toList()
                .forEach(event::remove);
        return event;
    }

    private static String conversation(String one, String other) {
        return Long.parseLong(one) < Long.parseLong(other) ? one + "-" + other : other + "-" + one;
    }

    /** POST /2/dm_conversations/with/:participant_id/messages. */
    Answer send(Caller caller, Request request, Matcher path) {
        var me = caller.me();
        var text = Posts.body(request, Set.of("text", "attachments"))
                .map(body -> body.path("text").stringValue(""))
                .filter(said -> !said.isBlank() && said.length() <= LONGEST);
        if (text.isEmpty()) {
            return Problems.invalid("The field `text` is required.");
        }
        Optional<Member> other = society.member(Site.X, path.group(1))
                .filter(member -> !society.isBlocked(Site.X, member.id(), me.id()));
        if (other.isEmpty()) {
            return Problems.forbidden("You cannot send messages to this user.");
        }
        var sent = society.message(me, other.get(), text.get());
        var body = Problems.object();
        body.putObject("data")
                .put("dm_conversation_id", conversation(me.id(), other.get().id()))
                .put("dm_event_id", sent.id());
        return Answer.json(201, body);
    }
}
