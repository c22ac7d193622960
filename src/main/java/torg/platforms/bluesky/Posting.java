package torg.platforms.bluesky;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import torg.platforms.Connection;
import torg.platforms.Fault;
import torg.platforms.Limit;
import torg.platforms.Outcome;
import torg.platforms.RemoteRef;
import torg.platforms.http.Json;
import torg.platforms.pictures.Fitted;
import torg.platforms.publishing.Picture;
import torg.platforms.publishing.Post;
import torg.platforms.publishing.Publishing;

/**
 * The city's own posts: app.bsky.feed.post with app.bsky.embed.images (lexicons of @atproto/api 0.19 and
 * com.atproto.repo.uploadBlob, read 2026-11-22).
 */
final class Posting implements Publishing {
    private static final int PICTURES = 4;

    /** Since 2026 two million, but a server of yesterday's lexicon refuses what is larger than this. */
    private static final int LARGEST = 1_000_000;

    private final Function<Connection, Account> accounts;
    private final Limit limit;
    private final Clock clock;

    Posting(Function<Connection, Account> accounts, Limit limit, Clock clock) {
        this.accounts = accounts;
        this.limit = limit;
        this.clock = clock;
    }

    @Override
    public Limit limit() {
        return limit;
    }

    @Override
    public Pictures pictures() {
        return new Pictures(0, PICTURES, true);
    }

    /** Pictures first: one that lies there without a post is harmless, and the server forgets it. */
    @Override
    public Outcome publish(Connection connection, Post post) {
        if (!limit.allows(post.text())) {
            return new Outcome.Refused("platforms.too-long");
        }
        if (post.pictures().size() > PICTURES) {
            return new Outcome.Refused("platforms.too-many-pictures");
        }
        try {
            var account = accounts.apply(connection);
            var words = Utterance.of(post);
            var record = words.record(account::did);
            if (!post.pictures().isEmpty()) {
                record.set("embed", images(account, post.pictures()));
            }
            return new Repository(account).put(words, record);
        } catch (Fault nothingIsPublishedYet) {
            return Answering.outcome(nothingIsPublishedYet);
        }
    }

    private ObjectNode images(Account account, List<Picture> pictures) {
        var embed = Json.object().put("$type", "app.bsky.embed.images");
        var images = embed.putArray("images");
        for (var picture : pictures) {
            var fitted = Fitted.of(picture.content(), picture.type(), LARGEST)
                    .orElseThrow(() -> refused("platforms.bluesky.picture-too-large"));
            var image = images.addObject().put("alt", picture.alternative());
            image.set("image", uploaded(account, fitted));
            // Without it an app leaves room for a square, and the text jumps when the picture comes.
            fitted.size()
                    .ifPresent(size -> image.putObject("aspectRatio")
                            .put("width", size.width())
                            .put("height", size.height()));
        }
        return embed;
    }

    private JsonNode uploaded(Account account, Fitted picture) {
        var said = account.upload(picture.content(), picture.type());
        if (said instanceof Said.No no && !no.notAllowed()) {
            throw refused("platforms.picture-refused");
        }
        var blob = said.orFault().path("blob");
        if (Json.text(blob.path("ref"), "$link").isEmpty()) {
            throw refused("platforms.picture-refused");
        }
        return blob;
    }

    private Fault refused(String word) {
        return new Fault(Fault.Kind.GONE, word, clock.instant());
    }

    @Override
    public Optional<Outcome.Delivered> readBack(Connection connection, Post post) {
        return new Repository(accounts.apply(connection)).readBack(Utterance.of(post));
    }

    @Override
    public Outcome remove(Connection connection, RemoteRef ref) {
        try {
            return new Repository(accounts.apply(connection)).remove(ref);
        } catch (Fault nothingIsRemovedYet) {
            return Answering.outcome(nothingIsRemovedYet);
        }
    }
}
