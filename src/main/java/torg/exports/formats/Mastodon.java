package torg.exports.formats;

import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import torg.exports.packing.Parcel;
import torg.platforms.Network;

/**
 * Mastodon's archive (docs.joinmastodon.org/user/moving, "Request your archive"): the outbox as an ActivityStreams
 * collection (w3.org/TR/activitystreams-vocabulary), the actor, and the media. What others answered is not in it.
 */
final class Mastodon implements Format {
    private static final String PUBLIC = "#Public";

    @Override
    public Network network() {
        return Network.MASTODON;
    }

    @Override
    public boolean recognises(Collection<Parcel.Piece> pieces) {
        return pieces.stream().anyMatch(piece -> piece.file().equals("outbox.json"));
    }

    @Override
    public Use use(Parcel.Piece piece) {
        if (piece.file().equals("outbox.json")) {
            return Use.SAID;
        }
        return piece.path().contains("media_attachments/") ? Use.MEDIA : Use.ASIDE;
    }

    @Override
    public Owner owner(Parcel parcel) throws IOException {
        for (var piece : parcel.pieces()) {
            if (piece.file().equals("actor.json") && piece.bytes() < 1 << 20) {
                try (var in = parcel.open(piece)) {
                    var actor = JsonThings.JSON.readTree(in.readAllBytes());
                    return new Owner(text(actor, "preferredUsername"), text(actor, "id"), Set.of());
                } catch (JacksonException untold) {
                    return Owner.UNTOLD;
                }
            }
        }
        return Owner.UNTOLD;
    }

    @Override
    public void read(Parcel.Piece piece, Opening opening, Owner owner, Taker taker) throws IOException {
        try (var in = opening.open()) {
            JsonThings.in(in, Set.of("orderedItems[]"), Set.of(), new JsonThings.Reader() {
                @Override
                public void thing(JsonNode activity, byte[] raw, Map<String, List<String>> beside) {
                    if (!activity.path("type").asString("").equals("Create")) {
                        taker.passed();
                        return;
                    }
                    found(activity.path("object"))
                            .ifPresentOrElse(
                                    said -> taker.found(raw, said), () -> taker.lost(raw, "exports.lost.shape"));
                }

                @Override
                public void lost(byte[] raw, String why) {
                    taker.lost(raw, why);
                }
            });
        }
    }

    private static Optional<Found> found(JsonNode note) {
        var answers = text(note, "inReplyTo");
        return text(note, "id")
                .map(id -> Found.ours(
                                kind(note, answers.isPresent()),
                                Optional.of(id),
                                Times.of(note.path("published").asString("")),
                                Stream.of(
                                                text(note, "summary"),
                                                text(note, "content").map(Mastodon::plain))
                                        .flatMap(Optional::stream)
                                        .reduce((warning, words) -> warning + "\n" + words)
                                        .orElse(""),
                                note.path("attachment")
                                        .valueStream()
                                        .map(one -> one.path("url").asString("").replaceFirst("^/", ""))
                                        .filter(url -> !url.isEmpty())
                                        .toList())
                        .to(answers)
                        .in(text(note, "conversation"))
                        .shownAt(text(note, "url").filter(url -> url.startsWith("https://"))));
    }

    /** What is neither for everybody nor for the followers is a message. */
    private static Kind kind(JsonNode note, boolean answers) {
        var audience = Stream.of("to", "cc")
                .flatMap(field ->
                        note.path(field).isArray() ? note.path(field).valueStream() : Stream.of(note.path(field)))
                .map(to -> to.asString(""))
                .toList();
        if (audience.stream().noneMatch(to -> to.endsWith(PUBLIC) || to.endsWith("/followers"))) {
            return Kind.MESSAGE;
        }
        return answers ? Kind.COMMENT : Kind.POST;
    }

    private static String plain(String html) {
        var body = Jsoup.parseBodyFragment(html).body();
        body.select("p").forEach(paragraph -> paragraph.prepend("\n\n"));
        return body.wholeText().strip();
    }

    private static Optional<String> text(JsonNode node, String field) {
        return Optional.of(node.path(field).asString("")).filter(text -> !text.isEmpty());
    }
}
