package torg.simulator.x;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import torg.simulator.Act;
import torg.simulator.Answer;
import torg.simulator.Request;
import torg.simulator.Site;
import torg.simulator.Society;
import torg.simulator.Thing;
import torg.simulator.x.XDialect.Caller;

/**
 * What an account says and takes away (docs.x.com/x-api/posts/manage-tweets/introduction), and which answers are hidden in its
 * conversations (/posts/hide-replies/introduction); read 2026-11-22. That the same words are refused for half a day is known
 * from others' experience, not documented.
 */
final class Posts {
    private static final Duration SAME_WORDS = Duration.ofHours(12);
    private static final int MOST_MEDIA = 4;

    private final Society society;
    private final Media media;
    private final Shapes shapes;

    Posts(Society society, Media media) {
        this.society = society;
        this.media = media;
        this.shapes = new Shapes(society);
    }

    static Optional<JsonNode> body(Request request, Set<String> fields) {
        try {
            var body = JsonMapper.shared().readTree(new String(request.body(), StandardCharsets.UTF_8));
            return Optional.of(body)
                    .filter(JsonNode::isObject)
                    .filter(object -> fields.containsAll(object.propertyNames()));
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    /** POST /2/tweets. */
    Answer create(Caller caller, Request request, Matcher path) {
        var body = body(request, Set.of("text", "reply", "media", "reply_settings"));
        if (body.isEmpty() || !isWhole(body.get())) {
            return Problems.invalid("One or more parameters to your request was invalid.");
        }
        var text = Normalizer.normalize(body.get().path("text").stringValue(""), Normalizer.Form.NFC);
        if (Weight.of(text) > Weight.MOST) {
            return Problems.forbidden("Your Tweet text is too long.");
        }
        var pictures = new ArrayList<Thing.Medium>();
        for (var id : body.get().path("media").path("media_ids")) {
            var picture = media.taken(id.stringValue(""));
            if (picture.isEmpty()) {
                return Problems.invalid("Your media IDs are invalid.");
            }
            pictures.add(picture.get());
        }
        if (text.isBlank() && pictures.isEmpty() || pictures.size() > MOST_MEDIA) {
            return Problems.invalid("You must provide either text or between 1 and 4 media IDs.");
        }
        var above = body.get().path("reply").path("in_reply_to_tweet_id").stringValue("");
        return above.isEmpty() ? post(caller, text, pictures) : reply(caller, above, text, pictures);
    }

    private static boolean isWhole(JsonNode body) {
        return (!body.has("reply")
                        || !body.at("/reply/in_reply_to_tweet_id")
                                .stringValue("")
                                .isEmpty())
                && (!body.has("media") || body.at("/media/media_ids").isArray())
                && (!body.has("text") || body.path("text").isString());
    }

    private Answer post(Caller caller, String text, List<Thing.Medium> pictures) {
        var me = caller.me();
        var before = society.at(Site.X, me.id()).stream()
                .filter(thing ->
                        thing.kind() == Thing.Kind.POST && thing.author().equals(me.id()));
        if (before.anyMatch(thing -> isSame(thing, text))) {
            return duplicate();
        }
        return said(society.say(Site.X, Thing.Kind.POST, me.id(), me.id(), Optional.empty(), text, pictures));
    }

    private Answer reply(Caller caller, String above, String text, List<Thing.Medium> pictures) {
        var me = caller.me();
        var parent = shapes.thing(above)
                .filter(thing -> !thing.removed() && thing.kind() != Thing.Kind.MESSAGE)
                .filter(thing -> !society.isBlocked(Site.X, thing.author(), me.id()));
        if (parent.isEmpty()) {
            return Problems.forbidden("You attempted to reply to a Tweet that is deleted or not visible to you.");
        }
        var before = society.under(Site.X, parent.get().id()).stream()
                .filter(thing -> thing.author().equals(me.id()));
        if (before.anyMatch(thing -> isSame(thing, text))) {
            return duplicate();
        }
        return said(society.say(Site.X, Thing.Kind.COMMENT, parent.get().where(), me.id(), parent, text, pictures));
    }

    private boolean isSame(Thing thing, String text) {
        return !thing.removed()
                && thing.text().equals(text)
                && thing.at().isAfter(society.now().minus(SAME_WORDS));
    }

    private static Answer duplicate() {
        return Problems.forbidden("You are not allowed to create a Tweet with duplicate content.");
    }

    private Answer said(Thing thing) {
        var body = Problems.object();
        body.set("data", shapes.post(thing, Set.of()));
        return Answer.json(201, body);
    }

    /** DELETE /2/tweets/:id. */
    Answer delete(Caller caller, Request request, Matcher path) {
        var thing = shapes.thing(path.group(1)).filter(found -> !found.removed());
        if (thing.isEmpty()) {
            return Problems.notFound();
        }
        if (!thing.get().author().equals(caller.me().id())) {
            return Problems.forbidden("You are not authorized to delete this Tweet.");
        }
        society.happens(new Act.Removed(Site.X, thing.get().id(), caller.me().id(), society.now()));
        return done("deleted", true);
    }

    /** PUT /2/tweets/:id/hidden: in conversations that the account began. */
    Answer hide(Caller caller, Request request, Matcher path) {
        var body = body(request, Set.of("hidden"))
                .filter(said -> said.path("hidden").isBoolean());
        if (body.isEmpty()) {
            return Problems.invalid("The field `hidden` is required.");
        }
        var reply = shapes.thing(path.group(1)).filter(found -> !found.removed());
        if (reply.isEmpty()) {
            return Problems.notFound();
        }
        var own = reply.get().parent().isPresent()
                && society.thing(Site.X, reply.get().root())
                        .filter(root -> root.author().equals(caller.me().id()))
                        .isPresent();
        if (!own) {
            return Problems.forbidden("You are not allowed to hide this reply: you did not start the conversation.");
        }
        var hidden = body.get().path("hidden").booleanValue();
        society.happens(new Act.Hidden(Site.X, reply.get().id(), hidden));
        return done("hidden", hidden);
    }

    static Answer done(String what, boolean so) {
        var body = Problems.object();
        body.putObject("data").put(what, so);
        return Answer.json(200, body);
    }
}
