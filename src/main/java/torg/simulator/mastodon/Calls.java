package torg.simulator.mastodon;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import torg.simulator.Act;
import torg.simulator.Answer;
import torg.simulator.Grant;
import torg.simulator.Member;
import torg.simulator.Request;
import torg.simulator.Site;
import torg.simulator.Society;
import torg.simulator.Thing;

/** What an app with a token may ask and do: methods/* of docs.joinmastodon.org, each by its page. */
final class Calls {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Site SITE = Site.MASTODON;
    private static final Duration KEY_LIVES = Duration.ofHours(1);

    private record Kept(String status, Instant until) {}

    private final Society society;
    private final Statuses statuses;
    private final Media media = new Media();
    private final Map<String, Kept> keys = new HashMap<>();

    Calls(Society society, Statuses statuses) {
        this.society = society;
        this.statuses = statuses;
    }

    Answer answer(Member reader, Grant grant, Request request) {
        var steps = request.path().split("/");
        var version = steps.length > 2 ? steps[2] : "";
        var noun = steps.length > 3 ? steps[3] : "";
        var id = steps.length > 4 ? steps[4] : "";
        var more = steps.length > 5 ? steps[5] : "";
        var scope = (request.method().equals("GET") ? "read" : "write") + ":" + scope(noun, id, more);
        if (!noun.equals("apps") && !holds(grant, scope)) {
            return MastodonDialect.error(403, "This action is outside the authorized scopes");
        }
        return switch (request.method() + " " + version + " " + noun) {
            case "GET v1 apps" -> app(grant);
            case "GET v1 accounts" -> account(reader, id, more, request);
            case "POST v1 accounts" -> block(reader, id, more);
            case "GET v1 notifications" -> notifications(reader, request);
            case "GET v1 statuses" -> status(reader, id, more);
            case "POST v1 statuses" -> post(reader, request);
            case "PUT v1 statuses" -> own(reader, id, thing -> edit(thing, reader, request));
            case "DELETE v1 statuses" -> own(reader, id, thing -> remove(thing, reader));
            case "POST v2 media" -> media.take(request, reader.id(), society.next());
            case "GET v1 media" -> media.look(id, reader.id());
            case "POST v1 reports" -> report(request);
            default -> MastodonDialect.error(404, "The requested resource could not be found");
        };
    }

    /** api/oauth-scopes. Files are looked at with the right to write them. */
    private static String scope(String noun, String id, String more) {
        return id.equals("relationships")
                ? "follows"
                : Set.of("block", "unblock").contains(more) ? "blocks" : noun;
    }

    static boolean holds(Grant grant, String scope) {
        var wide = scope.replaceFirst(":.*", "");
        return grant.scopes().contains(scope)
                || grant.scopes().contains(wide)
                || scope.equals("read:media")
                        && (grant.scopes().contains("write") || grant.scopes().contains("write:media"))
                || scope.matches(".*:(blocks|follows)") && grant.scopes().contains("follow")
                || scope.equals("read:accounts") && grant.scopes().contains("profile");
    }

    /** methods/apps#verify_credentials: the scopes since 4.3. */
    private static Answer app(Grant grant) {
        var json = JSON.createObjectNode().put("name", "Torg");
        var scopes = json.putArray("scopes");
        grant.scopes().forEach(scopes::add);
        return Answer.json(200, json);
    }

    /** methods/accounts: #verify_credentials, #relationships, #get, #statuses. */
    private Answer account(Member reader, String id, String more, Request request) {
        if (id.equals("verify_credentials")) {
            return Answer.json(200, statuses.account(reader));
        }
        if (id.equals("relationships")) {
            var other = request.parameter("id[]").flatMap(one -> society.member(SITE, one));
            var list = JSON.createArrayNode();
            other.ifPresent(member -> list.add(relation(reader, member)));
            return Answer.json(200, list);
        }
        var member = society.member(SITE, id);
        if (member.isEmpty()) {
            return MastodonDialect.error(404, "Record not found");
        }
        if (more.isEmpty()) {
            return Answer.json(200, statuses.account(member.get()));
        }
        if (!more.equals("statuses")) {
            return MastodonDialect.error(404, "The requested resource could not be found");
        }
        var replies = !request.parameter("exclude_replies").orElse("").equals("true");
        var all = statuses.by(member.get(), reader).stream()
                .filter(thing -> replies || thing.parent().isEmpty())
                .toList();
        var list = JSON.createArrayNode();
        Pages.of(all, request, 20, 40).forEach(thing -> list.add(statuses.status(thing)));
        return Answer.json(200, list);
    }

    private JsonNode relation(Member reader, Member other) {
        return JSON.createObjectNode()
                .put("id", other.id())
                .put("following", false)
                .put("followed_by", false)
                .put("blocking", society.isBlocked(SITE, reader.id(), other.id()))
                .put("muting", false);
    }

    private Answer block(Member reader, String id, String more) {
        var other = society.member(SITE, id);
        if (other.isEmpty() || !Set.of("block", "unblock").contains(more)) {
            return MastodonDialect.error(404, "Record not found");
        }
        society.happens(new Act.Blocked(SITE, reader.id(), id, more.equals("block")));
        return Answer.json(200, relation(reader, other.get()));
    }

    /** methods/notifications#get; messages of people one does not follow are kept apart, as a new account has it set. */
    private Answer notifications(Member reader, Request request) {
        var known = Set.of("limit", "types[]", "min_id", "max_id", "since_id", "include_filtered");
        if (!known.containsAll(request.query().keySet())) {
            return MastodonDialect.error(400, "simulator: unknown parameter");
        }
        var all = statuses.namesOf(
                reader, request.parameter("include_filtered").orElse("").equals("true"));
        var list = JSON.createArrayNode();
        Pages.of(all, request, 40, 80).forEach(thing -> list.add(statuses.notification(thing)));
        return Answer.json(200, list);
    }

    /** methods/statuses: #get, #context, #source. */
    private Answer status(Member reader, String id, String more) {
        return statuses.visible(id, reader)
                .map(thing -> switch (more) {
                    case "" -> Answer.json(200, statuses.status(thing));
                    case "context" -> Answer.json(200, statuses.context(thing, reader));
                    default -> MastodonDialect.error(404, "The requested resource could not be found");
                })
                .orElseGet(() -> MastodonDialect.error(404, "Record not found"));
    }

    /** methods/statuses#create. The key is looked at first, so whoever says the same twice is told what was said once. */
    private Answer post(Member reader, Request request) {
        var key = request.header("idempotency-key").map(said -> reader.id() + " " + said);
        var before = key.map(keys::get)
                .filter(kept -> society.now().isBefore(kept.until()))
                .flatMap(kept -> statuses.visible(kept.status(), reader));
        if (before.isPresent()) {
            return Answer.json(200, statuses.status(before.get()));
        }
        var body = body(request);
        if (body.isEmpty()
                || !Set.of("status", "media_ids", "in_reply_to_id", "visibility", "language")
                        .containsAll(body.get().propertyNames())) {
            return MastodonDialect.error(400, "simulator: unknown field");
        }
        var said = body.get();
        var text = said.path("status").stringValue("");
        var language = said.path("language").stringValue("sv");
        var visibility = said.path("visibility").stringValue("public");
        var under = said.path("in_reply_to_id").stringValueOpt();
        var above = under.flatMap(id -> statuses.visible(id, reader));
        var pictures = pictures(said, reader);
        if (text.isBlank() && pictures.filter(all -> !all.isEmpty()).isEmpty()) {
            return MastodonDialect.error(422, "Validation failed: Text can't be blank");
        }
        if (Markup.length(text) > Markup.MOST) {
            return MastodonDialect.error(422, "Validation failed: Text character limit of 500 exceeded");
        }
        if (!language.matches("[a-z]{2}")
                || !Set.of("public", "unlisted", "private", "direct").contains(visibility)) {
            return MastodonDialect.error(422, "Validation failed: Language is invalid");
        }
        if (pictures.isEmpty()) {
            return MastodonDialect.error(
                    422, "Cannot attach files that have not finished processing. Try again in a moment!");
        }
        if (under.isPresent() && above.isEmpty()) {
            return MastodonDialect.error(404, "The post you are trying to reply to does not appear to exist.");
        }
        var kind = visibility.equals("direct")
                ? Thing.Kind.MESSAGE
                : above.isPresent() ? Thing.Kind.COMMENT : Thing.Kind.POST;
        var where = above.map(Thing::where).orElse(reader.id());
        var thing = society.say(SITE, kind, where, reader.id(), above, text, pictures.get());
        key.ifPresent(one -> keys.put(one, new Kept(thing.id(), society.now().plus(KEY_LIVES))));
        return Answer.json(200, statuses.status(thing));
    }

    private Optional<List<Thing.Medium>> pictures(JsonNode said, Member reader) {
        var all = new ArrayList<Thing.Medium>();
        for (var id : said.path("media_ids")) {
            var ready = media.ready(id.stringValue(""), reader.id());
            if (ready.isEmpty()) {
                return Optional.empty();
            }
            all.add(ready.get());
        }
        return Optional.of(all);
    }

    private Answer own(Member reader, String id, Function<Thing, Answer> change) {
        return statuses.visible(id, reader)
                .filter(thing -> thing.author().equals(reader.id()))
                .map(change)
                .orElseGet(() -> MastodonDialect.error(404, "Record not found"));
    }

    /** methods/statuses#edit: pictures that are not named any more are taken away. */
    private Answer edit(Thing thing, Member reader, Request request) {
        var body = body(request);
        if (body.isEmpty()
                || !Set.of("status", "media_ids", "language")
                        .containsAll(body.get().propertyNames())) {
            return MastodonDialect.error(400, "simulator: unknown field");
        }
        var text = body.get().path("status").stringValue("");
        if (text.isBlank() || Markup.length(text) > Markup.MOST) {
            return MastodonDialect.error(422, "Validation failed: Text character limit of 500 exceeded");
        }
        if (body.get().path("media_ids").isEmpty()) {
            statuses.takePictures(thing);
        }
        society.happens(new Act.Changed(SITE, thing.id(), text, society.now()));
        return Answer.json(200, statuses.status(society.thing(SITE, thing.id()).orElseThrow()));
    }

    /** methods/statuses#delete: answered with what it was. */
    private Answer remove(Thing thing, Member reader) {
        var was = statuses.status(thing).put("text", thing.text());
        society.happens(new Act.Removed(SITE, thing.id(), reader.id(), society.now()));
        return Answer.json(200, was);
    }

    /** methods/reports#post. */
    private Answer report(Request request) {
        var body = body(request);
        if (body.isEmpty()
                || !Set.of("account_id", "status_ids", "comment", "forward", "category")
                        .containsAll(body.get().propertyNames())) {
            return MastodonDialect.error(400, "simulator: unknown field");
        }
        var said = body.get();
        if (society.member(SITE, said.path("account_id").stringValue("")).isEmpty()) {
            return MastodonDialect.error(404, "Record not found");
        }
        if (said.path("comment").stringValue("").length() > 1000) {
            return MastodonDialect.error(422, "Validation failed: Comment is too long (maximum is 1000 characters)");
        }
        return Answer.json(
                200,
                JSON.createObjectNode()
                        .put("id", society.next())
                        .put("action_taken", false)
                        .put("category", "other")
                        .put("comment", said.path("comment").stringValue("")));
    }

    private static Optional<JsonNode> body(Request request) {
        try {
            return request.header("content-type").orElse("").startsWith("application/json")
                    ? Optional.of(JSON.readTree(new String(request.body(), StandardCharsets.UTF_8)))
                            .filter(JsonNode::isObject)
                    : Optional.empty();
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }
}
