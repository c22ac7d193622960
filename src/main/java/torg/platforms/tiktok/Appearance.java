package torg.platforms.tiktok;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import torg.platforms.Fault;
import torg.platforms.RemoteRef;
import torg.platforms.http.Json;
import torg.platforms.http.PlatformHttp;
import torg.platforms.pages.Addresses;
import torg.platforms.profile.Look;
import torg.platforms.profile.Picture;
import torg.platforms.profile.Profile;

/**
 * How an account looks on TikTok: GET /v2/user/info/ and POST /v2/video/list/ (developers.tiktok.com, read 2026-11-22). The
 * address that a profile may carry beside its text is not told.
 */
final class Appearance {
    private static final String USER =
            "open_id,username,display_name,bio_description,avatar_url,is_verified,profile_deep_link";
    private static final String VIDEOS = "/video/list/?fields=id,create_time,share_url";
    private static final long LATEST = 7_258_118_400L;

    private final Account account;
    private final PlatformHttp http;
    private final Clock clock;

    Appearance(Account account, PlatformHttp http, Clock clock) {
        this.account = account;
        this.http = http;
        this.clock = clock;
    }

    Look look() {
        var user = account.user(USER);
        var videos = Denial.orFault(account.post(VIDEOS, Json.object().put("max_count", 20)), clock.instant())
                .path("videos");
        var evidence = Json.object();
        evidence.set("user", user);
        evidence.set("videos", videos);
        return new Look.Seen(profile(user, videos), Json.bytes(evidence), clock.instant());
    }

    private Profile profile(JsonNode user, JsonNode videos) {
        var handle = Json.text(user, "username");
        var name = Json.text(user, "display_name").replace('\0', '\uFFFD');
        var description = Json.text(user, "bio_description").replace('\0', '\uFFFD');
        var latest = new ArrayList<Profile.Post>();
        for (var video : videos) {
            post(video).ifPresent(latest::add);
        }
        return new Profile(
                handle,
                name.isBlank() ? handle : name,
                description,
                List.<URI>copyOf(Addresses.in(description)),
                List.of(),
                picture(Json.text(user, "avatar_url")),
                latest);
    }

    private static Optional<Profile.Post> post(JsonNode video) {
        var id = Json.text(video, "id");
        var seconds = video.path("create_time").longValue(0);
        return id.matches("\\d{1,20}") && seconds > 0 && seconds < LATEST
                ? Optional.of(new Profile.Post(
                                new RemoteRef(id),
                                Instant.ofEpochSecond(seconds),
                                Addresses.of(Json.text(video, "share_url")))
                        .saying(Json.text(video, "title") + "\n" + Json.text(video, "video_description")))
                : Optional.empty();
    }

    private Optional<byte[]> picture(String address) {
        var picture = Addresses.of(address);
        if (picture.isEmpty()) {
            return Optional.empty();
        }
        return switch (http.get(picture.get(), Map.of("Accept", "image/*"))) {
            case PlatformHttp.Answer.Came came
            when came.status() == 200 ->
                Optional.of(came.body()).filter(bytes -> Picture.of(bytes).isPresent());
            case PlatformHttp.Answer.Came came when came.status() == 404 || came.status() == 410 -> Optional.empty();
            case PlatformHttp.Answer.Came came
            when came.status() == 429 ->
                throw new Fault(Fault.Kind.TOO_MUCH, "platforms.slow-down", http.until(came.headers()));
            default -> throw Denial.tryAgain(clock.instant().plusSeconds(30));
        };
    }
}
