package torg.platforms.bluesky;

import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;
import torg.platforms.Outcome;
import torg.platforms.RemoteRef;
import torg.platforms.http.Json;

/**
 * What the city has said, in its own repository: com.atproto.repo.putRecord, getRecord and deleteRecord (lexicons read
 * 2026-11-22). Each thing at a place chosen before the first try, so that it is found there again.
 */
final class Repository {
    private final Account account;

    Repository(Account account) {
        this.account = account;
    }

    Said find(AtUri uri) {
        return account.ask(
                "com.atproto.repo.getRecord", "repo", uri.did(), "collection", uri.collection(), "rkey", uri.key());
    }

    /** At the first place that is free, or that these very words already have. */
    Outcome put(Utterance words, ObjectNode record) {
        for (var key : words.places()) {
            var outcome = put(words, record, place(key));
            if (outcome.isPresent()) {
                return outcome.get();
            }
        }
        return new Outcome.Refused("platforms.refused-by-platform");
    }

    /** Only where nothing stands yet ({@code swapRecord: null}). Empty when somebody else's text stands there. */
    private Optional<Outcome> put(Utterance words, ObjectNode record, AtUri place) {
        var body = named(place).putNull("swapRecord");
        body.set("record", record);
        var said = account.call("com.atproto.repo.putRecord", body);
        return said instanceof Said.No no && no.is("InvalidSwap")
                ? taken(words, place)
                : Optional.of(outcome(said, delivered(place)));
    }

    /** Something stands there: these very words, sent before, or others. */
    private Optional<Outcome> taken(Utterance words, AtUri place) {
        return find(place) instanceof Said.Done(var found)
                ? Optional.<Outcome>of(delivered(place)).filter(there -> words.isIn(found.path("value")))
                : Optional.of(new Outcome.Unknown("platforms.answer-lost"));
    }

    Optional<Outcome.Delivered> readBack(Utterance words) {
        for (var key : words.places()) {
            var said = find(place(key));
            if (said instanceof Said.No no && !no.notAllowed()) {
                return Optional.empty();
            }
            if (words.isIn(said.orFault().path("value"))) {
                return Optional.of(delivered(place(key)));
            }
        }
        return Optional.empty();
    }

    /** What is gone already is taken away once more without a word. */
    Outcome remove(RemoteRef ref) {
        return AtUri.of(ref.value())
                .filter(place -> place.did().equals(account.session().did())
                        && place.collection().equals(AtUri.POSTS))
                .map(place -> outcome(
                        account.call("com.atproto.repo.deleteRecord", named(place)), new Outcome.Delivered(ref, "")))
                .orElseGet(() -> new Outcome.Refused("platforms.gone"));
    }

    private static Outcome outcome(Said said, Outcome done) {
        return switch (said) {
            case Said.Done _ -> done;
            case Said.No no when no.notAllowed() -> new Outcome.Refused("platforms.not-allowed");
            case Said.No _ -> new Outcome.Refused("platforms.refused-by-platform");
            case Said.Wait(var until) -> new Outcome.NotNow(until, "platforms.slow-down");
            case Said.Unclear _ -> new Outcome.Unknown("platforms.answer-lost");
            case Said.Unreached(var at) -> new Outcome.NotNow(at, "platforms.try-again");
        };
    }

    static ObjectNode named(AtUri place) {
        return Json.object()
                .put("repo", place.did())
                .put("collection", place.collection())
                .put("rkey", place.key());
    }

    private Outcome.Delivered delivered(AtUri place) {
        var ref = new RemoteRef(place.toString());
        return new Outcome.Delivered(ref, place.address(account.session().handle()));
    }

    private AtUri place(String key) {
        return new AtUri(account.session().did(), AtUri.POSTS, key);
    }
}
