package torg.platforms.meta;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import torg.platforms.Connection;
import torg.platforms.Fault;
import torg.platforms.Network;
import torg.platforms.Way;
import torg.platforms.arrivals.Landed;
import torg.platforms.consent.App;
import torg.platforms.consent.Apps;
import torg.platforms.consent.Family;
import torg.platforms.http.Json;
import torg.platforms.webhooks.Call;
import torg.platforms.webhooks.Heard;
import torg.platforms.webhooks.Signatures;
import torg.platforms.webhooks.Webhooks;
import torg.vault.Secret;

/**
 * What Meta tells by itself (developers.facebook.com/docs/graph-api/webhooks/getting-started, .../webhooks/reference/page and
 * .../webhooks/reference/instagram, read 2026-11-22). Comments and posts come with their words. Of a message the call does
 * not say who wrote it, and of a mention not what it says, so those wait until they are asked for.
 */
@Component
final class Telling implements Webhooks {
    private static final String SIGNED_BY = "X-Hub-Signature-256";
    private static final Set<String> POSTS = Set.of("post", "status", "photo", "video", "share", "link");
    private static final Set<String> SAID = Set.of("add", "edited", "edit");

    private final Apps apps;
    private final Clock clock;
    private final Graph graph;

    Telling(Apps apps, Clock clock) {
        this.apps = apps;
        this.clock = clock;
        this.graph = new Graph(apps, clock);
    }

    @Override
    public Family family() {
        return Family.META;
    }

    @Override
    public Optional<Proof> handshake(Call call) {
        if (!call.method().equals("GET") || call.parameter("hub.mode").isEmpty()) {
            return Optional.empty();
        }
        var challenge = call.parameter("hub.challenge").filter(said -> said.matches("[A-Za-z0-9_.-]{1,256}"));
        if (!Signatures.same(word(app()), call.parameter("hub.verify_token").orElse("")) || challenge.isEmpty()) {
            throw new Forged("another word than ours");
        }
        return Optional.of(new Proof("text/plain", challenge.get()));
    }

    /** Only Meta and we know it, and nobody has to keep it. */
    static String word(App app) {
        return Signatures.hex(Signatures.of(app.secret(), "webhooks".getBytes(StandardCharsets.UTF_8)));
    }

    private App app() {
        return apps.of(Family.META).orElseThrow(() -> new Forged("no application"));
    }

    @Override
    public List<Heard> hear(Call call) {
        var expected = "sha256=" + Signatures.hex(Signatures.of(app().secret(), call.body()));
        if (!Signatures.same(expected, call.header(SIGNED_BY).orElse(""))) {
            throw new Forged("signature");
        }
        var heard = new ArrayList<Heard>();
        Json.object(call.body())
                .ifPresent(body -> network(Json.text(body, "object"))
                        .ifPresent(network -> body.path("entry").forEach(entry -> hear(network, entry, heard))));
        return heard;
    }

    private static Optional<Network> network(String object) {
        return switch (object) {
            case "page" -> Optional.of(Network.FACEBOOK);
            case "instagram" -> Optional.of(Network.INSTAGRAM);
            default -> Optional.empty();
        };
    }

    private void hear(Network network, JsonNode entry, List<Heard> heard) {
        var account = Json.text(entry, "id");
        if (account.isBlank()) {
            return;
        }
        entry.path("changes").forEach(change -> {
            var value = change.path("value");
            var field = Json.text(change, "field");
            if (!Json.text(value.path("from"), "id").equals(account)) {
                landed(network, field, value, entry).ifPresent(one -> heard.add(new Heard(network, account, one)));
            }
        });
    }

    private Optional<Landed> landed(Network network, String field, JsonNode value, JsonNode entry) {
        return switch (field) {
            case "feed" -> network == Network.FACEBOOK ? onPage(value) : Optional.empty();
            case "comments" -> network == Network.INSTAGRAM ? onInstagram(value, entry) : Optional.empty();
            default -> Optional.empty();
        };
    }

    private Optional<Landed> onPage(JsonNode value) {
        var comment = Json.text(value, "item").equals("comment");
        var post = Json.text(value, "post_id");
        var ref = comment ? Json.text(value, "comment_id") : post;
        var verb = Json.text(value, "verb");
        if (ref.isBlank() || post.isBlank() || !comment && !POSTS.contains(Json.text(value, "item"))) {
            return Optional.empty();
        }
        if (verb.equals("remove")) {
            return Optional.of(Hearing.gone(ref, at(value.path("created_time").longValue(0))));
        }
        if (!SAID.contains(verb)) {
            return Optional.empty();
        }
        var said = said(ref, value.path("from"), at(value.path("created_time").longValue(0)), "created_time");
        said.put("message", Json.text(value, "message"));
        said.set("told", value);
        var parent = Optional.of(Json.text(value, "parent_id")).filter(id -> !id.isBlank());
        return Optional.of(Hearing.landed(
                Tongue.FACEBOOK,
                Way.COMMENT,
                ref,
                post,
                comment ? parent.or(() -> Optional.of(post)) : Optional.empty(),
                "https://www.facebook.com/" + ref,
                said));
    }

    private Optional<Landed> onInstagram(JsonNode value, JsonNode entry) {
        var ref = Json.text(value, "id");
        var media = Json.text(value.path("media"), "id");
        if (ref.isBlank() || media.isBlank()) {
            return Optional.empty();
        }
        var said = said(ref, value.path("from"), at(entry.path("time").longValue(0)), "timestamp");
        said.put("text", Json.text(value, "text"));
        said.set("told", value);
        var parent = Json.text(value, "parent_id");
        return Optional.of(Hearing.landed(
                Tongue.INSTAGRAM, Way.COMMENT, ref, media, Optional.of(parent.isBlank() ? media : parent), "", said));
    }

    /** As Graph says it to who asks. */
    private static ObjectNode said(String id, JsonNode from, Instant at, String time) {
        var said = Json.object()
                .put("id", id)
                .put(time, at.truncatedTo(ChronoUnit.SECONDS).toString());
        said.set("from", from.isObject() ? from : Json.object());
        return said;
    }

    private Instant at(long seconds) {
        var told = Instant.ofEpochSecond(Math.clamp(seconds, 0L, 10_000_000_000L));
        return told.isBefore(torg.platforms.arrivals.Arrival.EARLIEST) ? clock.instant() : told;
    }

    /** The application once, and the account, which is a page's also on Instagram; both may be said again. */
    @Override
    public void subscribe(Connection connection, URI ourAddress) {
        var app = app();
        var account = Account.of(connection)
                .orElseThrow(() -> new Fault(Fault.Kind.NOT_ALLOWED, "platforms.not-allowed", clock.instant()));
        var facebook = account.network() == Network.FACEBOOK;
        var fields = new LinkedHashMap<String, String>();
        fields.put("object", facebook ? "page" : "instagram");
        fields.put("callback_url", ourAddress.toString());
        fields.put("fields", facebook ? "feed,mention,messages" : "comments,mentions,messages");
        fields.put("verify_token", word(app));
        fields.put("include_values", "true");
        var own = new Secret(app.id() + "|" + app.secret().value());
        var said = graph.with(own, "POST", app.id() + "/subscriptions", fields);
        if (Refusals.isUnproved(said)) {
            throw Webhooks.unproved(clock.instant());
        }
        graph.read(said);
        graph.read(graph.form(
                account, account.page() + "/subscribed_apps", Map.of("subscribed_fields", "feed,mention,messages")));
    }
}
