package torg.platforms.tiktok;

import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import torg.platforms.Connection;
import torg.platforms.Fault;
import torg.platforms.Limit;
import torg.platforms.Outcome;
import torg.platforms.RemoteRef;
import torg.platforms.http.Json;
import torg.platforms.http.Said;
import torg.platforms.publishing.Picture;
import torg.platforms.publishing.Post;
import torg.platforms.publishing.Publishing;

/**
 * Photo posts (POST /v2/post/publish/content/init/, developers.tiktok.com/doc/content-posting-api-reference-photo-post; what
 * became of them by /v2/post/publish/status/fetch/, -get-video-status; read 2026-11-22). TikTok fetches the pictures itself,
 * examines the post for minutes or hours, and only then says what it is called: until then its outcome is unclear.
 */
final class Posting implements Publishing {
    private static final int MOST_PICTURES = 35;

    /** Others are fetched and then thrown away. */
    private static final Set<String> KINDS = Set.of("image/jpeg", "image/webp");

    private static final String EVERYBODY = "PUBLIC_TO_EVERYONE";
    private static final String EXAMINED = "platforms.tiktok.examined";

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
        return new Pictures(1, MOST_PICTURES, false);
    }

    @Override
    public Outcome publish(Connection connection, Post post) {
        if (!limit.allows(post.text())) {
            return new Outcome.Refused("platforms.too-long");
        }
        if (post.pictures().isEmpty()) {
            return new Outcome.Refused("platforms.needs-picture");
        }
        if (post.pictures().size() > MOST_PICTURES) {
            return new Outcome.Refused("platforms.too-many-pictures");
        }
        if (!post.pictures().stream().map(Picture::type).allMatch(KINDS::contains)) {
            return new Outcome.Refused("platforms.tiktok.kind-of-picture");
        }
        try {
            var account = accounts.apply(connection);
            return isPublic(account) ? begun(account, post) : new Outcome.Refused("platforms.tiktok.only-private");
        } catch (Fault fault) {
            return Denial.outcome(fault);
        }
    }

    /** POST /v2/post/publish/creator_info/query/: it must be asked before each post, and a city never publishes in private. */
    private boolean isPublic(Account account) {
        var data = Denial.orFault(account.post("/post/publish/creator_info/query/", Json.object()), clock.instant());
        return StreamSupport.stream(data.path("privacy_level_options").spliterator(), false)
                .anyMatch(level -> level.stringValue("").equals(EVERYBODY));
    }

    private Outcome begun(Account account, Post post) {
        var said = account.post("/post/publish/content/init/", body(post));
        if (said instanceof Said.Done done && Denial.isDone(done)) {
            var publication = Json.text(done.body().path("data"), "publish_id");
            return publication.isBlank() ? new Outcome.Unknown(EXAMINED) : kept(account, post, publication);
        }
        return Denial.outcome(said, "platforms.answer-lost", clock.instant());
    }

    /** From here on it may stand there, whatever else goes wrong. */
    private Outcome kept(Account account, Post post, String publication) {
        try {
            account.remember(post.key(), publication);
            return became(account, publication);
        } catch (Fault cannotTell) {
            return new Outcome.Unknown(EXAMINED);
        }
    }

    private static JsonNode body(Post post) {
        var body = Json.object().put("media_type", "PHOTO").put("post_mode", "DIRECT_POST");
        body.putObject("post_info")
                .put("description", post.text())
                .put("privacy_level", EVERYBODY)
                .put("disable_comment", false)
                .put("auto_add_music", false)
                .put("brand_content_toggle", false)
                .put("brand_organic_toggle", false);
        var source =
                body.putObject("source_info").put("source", "PULL_FROM_URL").put("photo_cover_index", 0);
        var pictures = source.putArray("photo_images");
        post.pictures().forEach(picture -> pictures.add(picture.address().toString()));
        return body;
    }

    private Outcome became(Account account, String publication) {
        var data = Denial.orFault(
                account.post("/post/publish/status/fetch/", Json.object().put("publish_id", publication)),
                clock.instant());
        return switch (Json.text(data, "status")) {
            case "PUBLISH_COMPLETE" ->
                name(data).<Outcome>map(id -> delivered(account, id)).orElse(new Outcome.Unknown(EXAMINED));
            case "FAILED" -> new Outcome.Refused(why(Json.text(data, "fail_reason")));
            default -> new Outcome.Unknown(EXAMINED);
        };
    }

    /** A number of 64 bits, under a name that is spelt like this in all of its documentation. */
    private static Optional<String> name(JsonNode data) {
        var id = data.path("publicaly_available_post_id").path(0);
        return Optional.of(id.isIntegralNumber() ? id.asString() : id.stringValue(""))
                .filter(text -> text.matches("\\d{1,20}"));
    }

    private static String why(String reason) {
        return switch (reason) {
            case "file_format_check_failed", "picture_size_check_failed", "photo_pull_failed" ->
                "platforms.picture-refused";
            case "auth_removed" -> "platforms.not-allowed";
            default -> "platforms.refused-by-platform";
        };
    }

    /** By the name TikTok gave it, or, where even that was lost, among what the account shows. */
    @Override
    public Optional<Outcome.Delivered> readBack(Connection connection, Post post) {
        var account = accounts.apply(connection);
        var publication = account.publication(post.key());
        if (publication.isPresent()) {
            return became(account, publication.get()) instanceof Outcome.Delivered done
                    ? Optional.of(done)
                    : Optional.empty();
        }
        return new Own(account, clock.instant()).find(post).map(id -> delivered(account, id));
    }

    private static Outcome.Delivered delivered(Account account, String id) {
        return new Outcome.Delivered(new RemoteRef(id), "https://www.tiktok.com/@" + account.handle() + "/photo/" + id);
    }
}
