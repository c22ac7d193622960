package torg.platforms.bluesky;

import java.time.temporal.ChronoUnit;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import torg.platforms.Fault;
import torg.platforms.Limit;
import torg.platforms.Outcome;
import torg.platforms.RemoteRef;
import torg.platforms.delivery.Reply;
import torg.platforms.http.Json;

/** Puts an answer where it belongs, at a place chosen before the first try, and finds it there again. */
final class Answering {
    private static final String LANGUAGE = "sv";

    private final Account account;
    private final Limit limit;

    Answering(Account account, Limit limit) {
        this.account = account;
        this.limit = limit;
    }

    Outcome reply(Reply reply) {
        if (!limit.allows(reply.text())) {
            return new Outcome.Refused("platforms.too-long");
        }
        var parent = AtUri.of(reply.parent().value());
        if (parent.isEmpty()) {
            return new Outcome.Refused("platforms.gone");
        }
        return switch (find(parent.get())) {
            case Said.Done(var found) -> put(reply, record(reply, found));
            case Said.No no when no.notAllowed() -> new Outcome.Refused("platforms.not-allowed");
            case Said.No _ -> new Outcome.Refused("platforms.gone");
            case Said.Wait(var until) -> new Outcome.NotNow(until, "platforms.slow-down");
            case Said.Unclear(var at) -> new Outcome.NotNow(at, "platforms.try-again"); // nothing was written yet
            case Said.Unreached(var at) -> new Outcome.NotNow(at, "platforms.try-again");
        };
    }

    /** The first place that is free, or that this reply already has. */
    private Outcome put(Reply reply, ObjectNode record) {
        for (var key : Tid.places(reply)) {
            var place = place(key);
            var outcome = put(reply, record, place);
            if (outcome.isPresent()) {
                return outcome.get();
            }
        }
        return new Outcome.Refused("platforms.refused-by-platform");
    }

    /** Only where nothing stands yet ({@code swapRecord: null}). Empty when somebody else's text stands there. */
    private Optional<Outcome> put(Reply reply, ObjectNode record, AtUri place) {
        var body = Json.object()
                .put("repo", place.did())
                .put("collection", place.collection())
                .put("rkey", place.key())
                .putNull("swapRecord");
        body.set("record", record);
        return switch (account.call("com.atproto.repo.putRecord", body)) {
            case Said.Done _ -> Optional.of(delivered(place));
            case Said.No no when no.is("InvalidSwap") -> taken(reply, place);
            case Said.No no when no.notAllowed() -> Optional.of(new Outcome.Refused("platforms.not-allowed"));
            case Said.No _ -> Optional.of(new Outcome.Refused("platforms.refused-by-platform"));
            case Said.Wait(var until) -> Optional.of(new Outcome.NotNow(until, "platforms.slow-down"));
            case Said.Unclear _ -> Optional.of(new Outcome.Unknown("platforms.answer-lost"));
            case Said.Unreached(var at) -> Optional.of(new Outcome.NotNow(at, "platforms.try-again"));
        };
    }

    /** Something stands there: this very reply, sent before, or another. */
    private Optional<Outcome> taken(Reply reply, AtUri place) {
        return find(place) instanceof Said.Done(var found)
                ? Optional.<Outcome>of(delivered(place)).filter(_ -> isSame(reply, found))
                : Optional.of(new Outcome.Unknown("platforms.answer-lost"));
    }

    Optional<Outcome.Delivered> readBack(Reply reply) {
        for (var key : Tid.places(reply)) {
            var said = find(place(key));
            if (said instanceof Said.No no && !no.notAllowed()) {
                return Optional.empty();
            }
            if (isSame(reply, said.orFault())) {
                return Optional.of(delivered(place(key)));
            }
        }
        return Optional.empty();
    }

    private Said find(AtUri uri) {
        return account.ask(
                "com.atproto.repo.getRecord", "repo", uri.did(), "collection", uri.collection(), "rkey", uri.key());
    }

    private static boolean isSame(Reply reply, JsonNode found) {
        var record = found.path("value");
        return Json.text(record, "text").equals(reply.text())
                && Json.text(record, "createdAt").equals(createdAt(reply))
                && Json.text(record.path("reply").path("parent"), "uri")
                        .equals(reply.parent().value());
    }

    /** The root is what the parent says: it belongs to the same thread, whatever we believe where that began. */
    private static ObjectNode record(Reply reply, JsonNode parent) {
        var record = Json.object()
                .put("$type", AtUri.POSTS)
                .put("text", reply.text())
                .put("createdAt", createdAt(reply));
        record.putArray("langs").add(LANGUAGE);
        var refs = record.putObject("reply");
        var above = strongRef(parent);
        var root = parent.path("value").path("reply").path("root");
        refs.set("root", root.isObject() ? strongRef(root) : above);
        refs.set("parent", above);
        var facets = Facets.of(reply.text());
        if (!facets.isEmpty()) {
            record.set("facets", facets);
        }
        return record;
    }

    private static ObjectNode strongRef(JsonNode named) {
        return Json.object().put("uri", Json.text(named, "uri")).put("cid", Json.text(named, "cid"));
    }

    private static String createdAt(Reply reply) {
        return reply.at().truncatedTo(ChronoUnit.MICROS).toString();
    }

    private Outcome.Delivered delivered(AtUri place) {
        var ref = new RemoteRef(place.toString());
        return new Outcome.Delivered(ref, place.address(account.session().handle()));
    }

    private AtUri place(String key) {
        return new AtUri(account.session().did(), AtUri.POSTS, key);
    }

    /** A try that ends before anything is sent. */
    static Outcome outcome(Fault fault) {
        return switch (fault.kind()) {
            case NOT_ALLOWED, GONE -> new Outcome.Refused(fault.getMessage());
            case TOO_MUCH, TRY_AGAIN -> new Outcome.NotNow(fault.until(), fault.getMessage());
        };
    }
}
