package torg.simulator.x;

import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import torg.simulator.Act;
import torg.simulator.Answer;
import torg.simulator.Dialect;
import torg.simulator.Request;
import torg.simulator.Simulator;
import torg.simulator.Site;
import torg.simulator.Society;
import torg.simulator.Thing;
import torg.simulator.door.Doorbell;
import torg.simulator.door.Watch;
import torg.simulator.x.XDialect.Caller;

/**
 * What X calls its applications to say (docs.x.com/x-api/webhooks/introduction and /quickstart, /activity/event-payloads,
 * read 2026-11-22). An application that has an OAuth 2.0 secret only is signed to in X-Twitter-Webhooks-Signature-OAuth2.
 * The address is asked for its proof (CRC) when it is registered, every hour, and when whoever registered it says so; one that
 * fails is told nothing until it passes.
 */
final class Events {
    private static final Set<String> TYPES = Set.of("post.mention.create", "post.reply.create");
    private static final Set<String> FIELDS = Set.of(
            "author_id",
            "conversation_id",
            "created_at",
            "display_text_range",
            "edit_history_tweet_ids",
            "entities",
            "lang",
            "referenced_tweets");

    /** Where the one webhook of the one application is kept among what pages have asked for. */
    private static final String APPLICATION = "application";

    private static final Duration EVERY = Duration.ofHours(1);

    private final Society society;
    private final Shapes shapes;
    private final Watch watch;

    Events(Society society, Doorbell doorbell) {
        this.society = society;
        this.shapes = new Shapes(society);
        this.watch = new Watch(EVERY, 1, true, address -> passes(doorbell, address));
    }

    private static boolean passes(Doorbell doorbell, String address) {
        var token = UUID.randomUUID().toString();
        return doorbell.ring(address, "crc_token", token)
                .flatMap(Doorbell::json)
                .filter(said -> said.path("response_token")
                        .stringValue("")
                        .equals("sha256=" + signature(token.getBytes(StandardCharsets.UTF_8))))
                .isPresent();
    }

    private Optional<Act.Subscribed> hook() {
        return society.subscription(Site.X, APPLICATION);
    }

    private ObjectNode told(Act.Subscribed hook) {
        return Problems.object()
                .put("id", hook.about().iterator().next())
                .put("url", hook.address())
                .put("valid", watch.isOpen(hook.address()));
    }

    /** GET /2/webhooks. */
    Answer hooks(Caller caller, Request request, Matcher path) {
        var body = Problems.object();
        var data = body.putArray("data");
        hook().ifPresent(hook -> data.add(told(hook)));
        body.putObject("meta").put("result_count", data.size());
        return Answer.json(200, body);
    }

    /** POST /2/webhooks. */
    Answer hook(Caller caller, Request request, Matcher path) {
        var address = Posts.body(request, Set.of("url"))
                .map(body -> body.path("url").stringValue(""))
                .orElse("");
        if (!address.matches("https?://[^\\s]+")) {
            return Problems.invalid("UrlValidationFailed");
        }
        if (hook().filter(hook -> hook.address().equals(address)).isPresent()) {
            return Problems.invalid("DuplicateUrlFailed");
        }
        if (!watch.asks(address, society.now())) {
            return Problems.invalid("CrcValidationFailed");
        }
        society.happens(new Act.Subscribed(Site.X, APPLICATION, address, Set.of(society.next())));
        var body = Problems.object();
        body.set("data", told(hook().orElseThrow()));
        return Answer.json(200, body);
    }

    /** PUT /2/webhooks/:webhook_id: the address is asked once more. */
    Answer again(Caller caller, Request request, Matcher path) {
        var found = hook().filter(hook -> hook.about().contains(path.group(1)));
        if (found.isEmpty()) {
            return Problems.invalid("WebhookIdInvalid");
        }
        if (!watch.asks(found.get().address(), society.now())) {
            return Problems.invalid("CrcValidationFailed");
        }
        var body = Problems.object();
        body.putObject("data").put("attempted", true);
        return Answer.json(200, body);
    }

    /** GET /2/activity/subscriptions. */
    Answer subscriptions(Caller caller, Request request, Matcher path) {
        var body = Problems.object();
        var data = body.putArray("data");
        var me = caller.me().id();
        society.subscription(Site.X, me).stream()
                .flatMap(wish -> wish.about().stream())
                .forEach(type -> data.add(subscription(me, type)));
        body.putObject("meta").put("total_subscriptions", data.size());
        return Answer.json(200, body);
    }

    private static ObjectNode subscription(String member, String type) {
        var one = Problems.object()
                .put("subscription_id", member + type.hashCode())
                .put("event_type", type);
        one.putObject("filter").put("user_id", member);
        return one;
    }

    /** POST /2/activity/subscriptions: what others do to an account is told only with that account's own token. */
    Answer subscribe(Caller caller, Request request, Matcher path) {
        var body = Posts.body(request, Set.of("event_type", "filter", "tag", "webhook_id"));
        var me = caller.me().id();
        var type = body.map(said -> said.path("event_type").stringValue("")).orElse("");
        var hook = hook().filter(one -> one.about()
                .contains(body.map(said -> said.path("webhook_id").stringValue(""))
                        .orElse("")));
        if (!TYPES.contains(type)
                || hook.isEmpty()
                || !body.get().at("/filter/user_id").stringValue("").equals(me)) {
            return Problems.invalid("The subscription is not one that can be made: " + type);
        }
        var about = new HashSet<>(
                society.subscription(Site.X, me).map(Act.Subscribed::about).orElse(Set.of()));
        if (!about.add(type)) {
            return Problems.invalid("DuplicateSubscriptionFailed");
        }
        society.happens(new Act.Subscribed(Site.X, me, hook.get().address(), Set.copyOf(about)));
        var answer = Problems.object();
        answer.putArray("data").add(subscription(me, type));
        return Answer.json(200, answer);
    }

    List<Dialect.Told> told(Act act) {
        return act instanceof Act.Said(var site, var thing) && site == Site.X ? told(thing) : List.of();
    }

    /** A direct answer to a post of the account's, or its name in somebody's own post. */
    private List<Dialect.Told> told(Thing thing) {
        var type = thing.kind() == Thing.Kind.MENTION ? "post.mention.create" : "post.reply.create";
        var whom = thing.kind() == Thing.Kind.MENTION
                ? Optional.of(thing.where())
                : thing.parent()
                        .flatMap(parent -> society.thing(Site.X, parent))
                        .map(Thing::author);
        return whom
                .filter(id -> !id.equals(thing.author()))
                .flatMap(id -> society.subscription(Site.X, id))
                .filter(wish -> wish.about().contains(type))
                .map(wish -> call(wish, type, thing))
                .stream()
                .toList();
    }

    private Dialect.Told call(Act.Subscribed wish, String type, Thing thing) {
        var body = Problems.object();
        var data = body.putObject("data").put("event_uuid", society.next()).put("event_type", type);
        data.putObject("filter").put("user_id", wish.page());
        data.put("tag", "torg");
        data.set("payload", shapes.post(thing, FIELDS));
        var includes = data.putObject("includes");
        var users = includes.putArray("users");
        society.member(Site.X, thing.author()).ifPresent(author -> users.add(shapes.user(author, Set.of())));
        var bytes = JsonMapper.shared().writeValueAsString(body).getBytes(StandardCharsets.UTF_8);
        return new Dialect.Told(
                wish.address(),
                Map.of(
                        "Content-Type",
                        "application/json",
                        "X-Twitter-Webhooks-Signature-OAuth2",
                        "sha256=" + signature(bytes)),
                bytes,
                () -> watch.holds(wish.address(), society.now()));
    }

    private static String signature(byte[] bytes) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(Simulator.SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return Base64.getEncoder().encodeToString(mac.doFinal(bytes));
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException(e);
        }
    }
}
