package torg.platforms.bluesky;

import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import torg.platforms.Fault;
import torg.platforms.Limit;
import torg.platforms.Outcome;
import torg.platforms.delivery.Reply;
import torg.platforms.http.Json;

/** Puts an answer where it belongs, under what it answers, and finds it there again. */
final class Answering {
    private final Account account;
    private final Repository repository;
    private final Limit limit;

    Answering(Account account, Limit limit) {
        this.account = account;
        this.repository = new Repository(account);
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
        return switch (repository.find(parent.get())) {
            case Said.Done(var found) -> put(Utterance.of(reply), found);
            case Said.No no when no.notAllowed() -> new Outcome.Refused("platforms.not-allowed");
            case Said.No _ -> new Outcome.Refused("platforms.gone");
            case Said.Wait(var until) -> new Outcome.NotNow(until, "platforms.slow-down");
            case Said.Unclear(var at) -> new Outcome.NotNow(at, "platforms.try-again"); // nothing was written yet
            case Said.Unreached(var at) -> new Outcome.NotNow(at, "platforms.try-again");
        };
    }

    /** The root is what the parent says: it belongs to the same thread, whatever we believe where that began. */
    private Outcome put(Utterance words, JsonNode parent) {
        var record = words.record(account::did);
        var refs = record.putObject("reply");
        var above = strongRef(parent);
        var root = parent.path("value").path("reply").path("root");
        refs.set("root", root.isObject() ? strongRef(root) : above);
        refs.set("parent", above);
        return repository.put(words, record);
    }

    private static ObjectNode strongRef(JsonNode named) {
        return Json.object().put("uri", Json.text(named, "uri")).put("cid", Json.text(named, "cid"));
    }

    Optional<Outcome.Delivered> readBack(Reply reply) {
        return repository.readBack(Utterance.of(reply));
    }

    /** A try that ends before anything is sent. */
    static Outcome outcome(Fault fault) {
        return switch (fault.kind()) {
            case NOT_ALLOWED, GONE -> new Outcome.Refused(fault.getMessage());
            case TOO_MUCH, TRY_AGAIN -> new Outcome.NotNow(fault.until(), fault.getMessage());
        };
    }
}
