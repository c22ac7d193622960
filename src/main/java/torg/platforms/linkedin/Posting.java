package torg.platforms.linkedin;

import java.util.ArrayList;
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
import torg.platforms.http.Rest;
import torg.platforms.http.Said;
import torg.platforms.publishing.Picture;
import torg.platforms.publishing.Post;
import torg.platforms.publishing.Publishing;

/**
 * learn.microsoft.com/linkedin/marketing/community-management/shares/posts-api, .../images-api and .../multiimage-post-api
 * (read 2026-11-21). The same words twice within a day are refused by LinkedIn itself.
 */
final class Posting implements Publishing {
    private static final int PAGE = 50;
    private static final int MOST_PICTURES = 20;
    private static final Pictures PICTURES = new Pictures(0, MOST_PICTURES, true);

    private final Function<Connection, Account> accounts;

    Posting(Function<Connection, Account> accounts) {
        this.accounts = accounts;
    }

    @Override
    public Limit limit() {
        return TextLimit.POST;
    }

    @Override
    public Pictures pictures() {
        return PICTURES;
    }

    @Override
    public Outcome publish(Connection connection, Post post) {
        if (!TextLimit.POST.allows(post.text())) {
            return new Outcome.Refused("platforms.too-long");
        }
        if (post.pictures().size() > MOST_PICTURES) {
            return new Outcome.Refused("platforms.too-many-pictures");
        }
        try {
            var account = accounts.apply(connection);
            var images = new ArrayList<String>();
            for (var picture : post.pictures()) {
                var uploading = upload(account, connection, picture);
                if (uploading.refusal().isPresent()) {
                    return uploading.refusal().get();
                }
                images.add(uploading.image());
            }
            return account.outcome(account.post("posts", body(connection, post, images)), Posting::delivered);
        } catch (Fault fault) {
            return Account.outcome(fault);
        }
    }

    private record Uploading(String image, Optional<Outcome> refusal) {
        static Uploading not(Outcome why) {
            return new Uploading("", Optional.of(why));
        }
    }

    /** Nothing is published yet, so what is unclear here may simply be tried again. */
    private static Uploading upload(Account account, Connection connection, Picture picture) {
        var asked = Json.object();
        asked.putObject("initializeUploadRequest").put("owner", Urn.organization(connection.remoteId()));
        var place = account.read(account.post("images?action=initializeUpload", asked))
                .path("value");
        var image = Json.text(place, "image");
        if (!image.matches("urn:li:image:[\\w-]+")) {
            return Uploading.not(new Outcome.Refused("platforms.picture-refused"));
        }
        return switch (account.upload(Json.text(place, "uploadUrl"), picture.type(), picture.content())) {
            case Said.Done _ -> new Uploading(image, Optional.empty());
            case Said.No _ -> Uploading.not(new Outcome.Refused("platforms.picture-refused"));
            case Said.Wait wait -> Uploading.not(new Outcome.NotNow(wait.until(), "platforms.slow-down"));
            case Said.Unclear(var at) -> Uploading.not(new Outcome.NotNow(at, "platforms.try-again"));
            case Said.Unreached(var at) -> Uploading.not(new Outcome.NotNow(at, "platforms.try-again"));
        };
    }

    private static ObjectNode body(Connection connection, Post post, List<String> images) {
        var body = Json.object()
                .put("author", Urn.organization(connection.remoteId()))
                .put("commentary", LittleText.written(post.text()))
                .put("visibility", "PUBLIC")
                .put("lifecycleState", "PUBLISHED")
                .put("isReshareDisabledByAuthor", false);
        var distribution = body.putObject("distribution").put("feedDistribution", "MAIN_FEED");
        distribution.putArray("targetEntities");
        distribution.putArray("thirdPartyDistributionChannels");
        if (images.size() == 1) {
            image(body.putObject("content").putObject("media"), post, images, 0);
        } else if (!images.isEmpty()) {
            var all = body.putObject("content").putObject("multiImage").putArray("images");
            for (var at = 0; at < images.size(); at++) {
                image(all.addObject(), post, images, at);
            }
        }
        return body;
    }

    private static void image(ObjectNode into, Post post, List<String> images, int at) {
        into.put("id", images.get(at)).put("altText", post.pictures().get(at).alternative());
    }

    /** The new post is named in a header and nowhere else. */
    private static Outcome delivered(Said.Done done) {
        return done.headers()
                .firstValue("x-restli-id")
                .filter(Urn::isPost)
                .<Outcome>map(Posting::delivered)
                .orElse(new Outcome.Unknown("platforms.answer-lost"));
    }

    private static Outcome.Delivered delivered(String urn) {
        return new Outcome.Delivered(new RemoteRef(urn), Urn.address(urn));
    }

    @Override
    public Optional<Outcome.Delivered> readBack(Connection connection, Post post) {
        var account = accounts.apply(connection);
        for (var standing : latest(account, connection.remoteId())) {
            if (isSame(post, standing)) {
                return Optional.of(delivered(Json.text(standing, "id")));
            }
        }
        return Optional.empty();
    }

    static Iterable<JsonNode> latest(Account account, String organization) {
        return account.elements(account.get("posts?q=author&author=" + Rest.encoded(Urn.organization(organization))
                + "&count=" + PAGE + "&sortBy=CREATED"));
    }

    private static boolean isSame(Post post, JsonNode standing) {
        return Urn.isPost(Json.text(standing, "id"))
                && LittleText.read(Json.text(standing, "commentary"))
                        .strip()
                        .equals(post.text().strip())
                && Answering.isSince(post.at(), standing.path("createdAt").longValue(0));
    }

    @Override
    public Outcome edit(Connection connection, RemoteRef ref, String text) {
        if (!TextLimit.POST.allows(text)) {
            return new Outcome.Refused("platforms.too-long");
        }
        var patch = Json.object();
        patch.putObject("patch").putObject("$set").put("commentary", LittleText.written(text));
        return changing(connection, ref, (account, path) -> account.change(path, patch));
    }

    @Override
    public Outcome remove(Connection connection, RemoteRef ref) {
        var outcome = changing(connection, ref, Account::delete);
        return outcome.equals(new Outcome.Refused("platforms.gone")) ? delivered(ref.value()) : outcome;
    }

    private interface Change {
        Said on(Account account, String path);
    }

    private Outcome changing(Connection connection, RemoteRef ref, Change change) {
        if (!Urn.isPost(ref.value())) {
            return new Outcome.Refused("platforms.gone");
        }
        try {
            var account = accounts.apply(connection);
            var said = change.on(account, "posts/" + Rest.encoded(ref.value()));
            // Done is said by 204 and by nothing else: a page in between says 200.
            return account.outcome(
                    said,
                    done -> done.status() == 204
                            ? delivered(ref.value())
                            : new Outcome.Unknown("platforms.answer-lost"));
        } catch (Fault fault) {
            return Account.outcome(fault);
        }
    }
}
