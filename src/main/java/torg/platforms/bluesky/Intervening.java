package torg.platforms.bluesky;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import torg.platforms.Outcome;
import torg.platforms.RemoteRef;
import torg.platforms.delivery.Intervention;
import torg.platforms.http.Json;

/**
 * Hides a reply under a post of the city's (app.bsky.feed.threadgate, hiddenReplies), blocks an author
 * (app.bsky.graph.block) and reports to the network's own people (com.atproto.moderation.createReport); lexicons read
 * 2026-11-22. A post that somebody began by themselves stands in their own repository, where the city can hide nothing.
 */
final class Intervening {
    private static final String GATES = "app.bsky.feed.threadgate";
    private static final String BLOCKS = "app.bsky.graph.block";
    private static final String HIDDEN = "hiddenReplies";
    /** As many as the lexicon allows in one thread. */
    private static final int MOST_HIDDEN = 300;

    private static final int SOON = 5;

    private final Account account;
    private final Repository repository;
    private final Clock clock;

    Intervening(Account account, Clock clock) {
        this.account = account;
        this.repository = new Repository(account);
        this.clock = clock;
    }

    Outcome intervene(Intervention intervention) {
        return switch (intervention) {
            case Intervention.Hide(var key, var ref, var root, var at) -> gate(root, ref, true, at);
            case Intervention.Restore(var key, var ref, var root, var at) -> gate(root, ref, false, at);
            case Intervention.Block block -> block(block);
            case Intervention.Unblock unblock -> unblock(unblock);
            case Intervention.Report report -> report(report);
        };
    }

    Optional<Outcome.Delivered> readBack(Intervention intervention) {
        return switch (intervention) {
            case Intervention.Hide(var key, var ref, var root, var at) -> gated(root, ref, true);
            case Intervention.Restore(var key, var ref, var root, var at) -> gated(root, ref, false);
            case Intervention.Block block -> stands(place(block), block.author());
            case Intervention.Unblock(var key, var author, var block, var at) ->
                AtUri.of(block.value())
                        .filter(place -> stands(place, author).isEmpty())
                        .map(Intervening::done);
            case Intervention.Report report -> Optional.empty(); // nobody is shown what they have reported
        };
    }

    private Outcome gate(RemoteRef root, RemoteRef ref, boolean hide, Instant at) {
        var place = gateOf(root).filter(gate -> !root.equals(ref));
        if (place.isEmpty()) {
            return new Outcome.Refused("platforms.not-in-own-thread");
        }
        return switch (repository.find(place.get())) {
            case Said.Done(var found) when isHidden(found, ref) == hide -> done(place.get());
            case Said.Done(var found) ->
                put(place.get(), changed((ObjectNode) found.path("value").deepCopy(), ref, hide), cid(found));
            case Said.No no when no.notAllowed() -> new Outcome.Refused("platforms.not-allowed");
            case Said.No no when !hide -> done(place.get());
            case Said.No no -> put(place.get(), changed(open(root, at), ref, true), Optional.empty());
            case Said.Wait(var until) -> new Outcome.NotNow(until, "platforms.slow-down");
            case Said.Unclear(var soon) -> new Outcome.NotNow(soon, "platforms.try-again"); // nothing was written yet
            case Said.Unreached(var soon) -> new Outcome.NotNow(soon, "platforms.try-again");
        };
    }

    /** A thread's gate without any other rule: everybody may go on replying. */
    private static ObjectNode open(RemoteRef root, Instant at) {
        return Json.object().put("$type", GATES).put("post", root.value()).put("createdAt", moment(at));
    }

    private static ObjectNode changed(ObjectNode gate, RemoteRef ref, boolean hide) {
        var before = gate.path(HIDDEN);
        var hidden = Json.object().putArray(HIDDEN);
        for (var one : before) {
            if (!one.stringValue("").equals(ref.value())) {
                hidden.add(one.stringValue(""));
            }
        }
        if (hide) {
            hidden.add(ref.value());
        }
        gate.set(HIDDEN, hidden);
        return gate;
    }

    private Optional<Outcome.Delivered> gated(RemoteRef root, RemoteRef ref, boolean hide) {
        var place = gateOf(root);
        if (place.isEmpty()) {
            return Optional.empty();
        }
        var said = repository.find(place.get());
        var hidden = !(said instanceof Said.No no && !no.notAllowed()) && isHidden(said.orFault(), ref);
        return hidden == hide ? Optional.of(done(place.get())) : Optional.empty();
    }

    private static boolean isHidden(JsonNode found, RemoteRef ref) {
        for (var one : found.path("value").path(HIDDEN)) {
            if (one.stringValue("").equals(ref.value())) {
                return true;
            }
        }
        return false;
    }

    /** The gate stands beside its post, under the same key, in the repository of whoever began the thread. */
    private Optional<AtUri> gateOf(RemoteRef root) {
        return AtUri.of(root.value())
                .filter(post -> post.did().equals(account.session().did())
                        && post.collection().equals(AtUri.POSTS))
                .map(post -> new AtUri(post.did(), GATES, post.key()));
    }

    private Outcome block(Intervention.Block block) {
        if (!AtUri.isDid(block.author())) {
            return new Outcome.Refused("platforms.gone");
        }
        var record = Json.object()
                .put("$type", BLOCKS)
                .put("subject", block.author())
                .put("createdAt", moment(block.at()));
        var outcome = put(place(block), record, Optional.empty());
        return outcome instanceof Outcome.NotNow
                ? stands(place(block), block.author())
                        .<Outcome>map(same -> same)
                        .orElse(outcome)
                : outcome;
    }

    private Outcome unblock(Intervention.Unblock unblock) {
        var place = AtUri.of(unblock.block().value())
                .filter(block -> block.collection().equals(BLOCKS));
        if (place.isEmpty()) {
            return new Outcome.Refused("platforms.gone");
        }
        return outcome(account.call("com.atproto.repo.deleteRecord", Repository.named(place.get())), place.get());
    }

    private Optional<Outcome.Delivered> stands(AtUri place, String author) {
        var said = repository.find(place);
        if (said instanceof Said.No no && !no.notAllowed()) {
            return Optional.empty();
        }
        return Json.text(said.orFault().path("value"), "subject").equals(author)
                ? Optional.of(done(place))
                : Optional.empty();
    }

    private Outcome report(Intervention.Report report) {
        var place = AtUri.of(report.ref().value());
        if (place.isEmpty()) {
            return new Outcome.Refused("platforms.gone");
        }
        return switch (repository.find(place.get())) {
            case Said.Done(var found) -> report(report, place.get(), found);
            case Said.No no when no.notAllowed() -> new Outcome.Refused("platforms.not-allowed");
            case Said.No no -> new Outcome.Refused("platforms.gone");
            case Said.Wait(var until) -> new Outcome.NotNow(until, "platforms.slow-down");
            case Said.Unclear(var soon) -> new Outcome.NotNow(soon, "platforms.try-again");
            case Said.Unreached(var soon) -> new Outcome.NotNow(soon, "platforms.try-again");
        };
    }

    private Outcome report(Intervention.Report report, AtUri place, JsonNode found) {
        var body = Json.object()
                .put("reasonType", "com.atproto.moderation.defs#reasonViolation")
                .put("reason", report.why());
        body.putObject("subject")
                .put("$type", "com.atproto.repo.strongRef")
                .put("uri", place.toString())
                .put("cid", Json.text(found, "cid"));
        return outcome(account.call("com.atproto.moderation.createReport", body), place);
    }

    /** Only over what was read, or where nothing stands: two who hide at once must not lose each other's. */
    private Outcome put(AtUri place, ObjectNode record, Optional<String> instead) {
        if (record.path(HIDDEN).size() > MOST_HIDDEN) {
            return new Outcome.Refused("platforms.too-many-hidden");
        }
        var body = Repository.named(place);
        instead.ifPresentOrElse(cid -> body.put("swapRecord", cid), () -> body.putNull("swapRecord"));
        body.set("record", record);
        return outcome(account.call("com.atproto.repo.putRecord", body), place);
    }

    private Outcome outcome(Said said, AtUri place) {
        return switch (said) {
            case Said.Done done -> done(place);
            case Said.No no
            when no.is("InvalidSwap") -> new Outcome.NotNow(clock.instant().plusSeconds(SOON), "platforms.try-again");
            case Said.No no when no.notAllowed() -> new Outcome.Refused("platforms.not-allowed");
            case Said.No no -> new Outcome.Refused("platforms.measure-refused-by-platform");
            case Said.Wait(var until) -> new Outcome.NotNow(until, "platforms.slow-down");
            case Said.Unclear unclear -> new Outcome.Unknown("platforms.may-have-been-done");
            case Said.Unreached(var soon) -> new Outcome.NotNow(soon, "platforms.try-again");
        };
    }

    private AtUri place(Intervention.Block block) {
        return new AtUri(
                account.session().did(),
                BLOCKS,
                Tid.places(block.key(), block.at()).getFirst());
    }

    private static Optional<String> cid(JsonNode found) {
        return Optional.of(Json.text(found, "cid"));
    }

    private static String moment(Instant at) {
        return at.truncatedTo(ChronoUnit.MICROS).toString();
    }

    private static Outcome.Delivered done(AtUri place) {
        return new Outcome.Delivered(new RemoteRef(place.toString()), "");
    }
}
