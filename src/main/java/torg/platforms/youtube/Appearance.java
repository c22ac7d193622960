package torg.platforms.youtube;

import java.util.ArrayList;
import java.util.Comparator;
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
 * How a channel looks: channels.list, its uploads (playlistItems.list) and its own words among the newest comments
 * (commentThreads.list), read 2026-11-22. The links that a channel shows beside its description are not in the interface.
 */
final class Appearance {
    private final Account account;
    private final PlatformHttp http;

    Appearance(Account account, PlatformHttp http) {
        this.account = account;
        this.http = http;
    }

    Look look() {
        var id = account.connection().remoteId();
        var channel = account.required(
                        "channels", "youtube#channelListResponse", "part", "snippet,contentDetails", "id", id)
                .path("items")
                .path(0);
        if (!channel.isObject()) {
            return new Look.Gone(account.clock().instant());
        }
        var uploads = uploads(channel);
        var own = own(id);
        return new Look.Seen(
                profile(channel, uploads, own),
                evidence(channel, uploads, own),
                account.clock().instant());
    }

    /** Empty for a channel that has never shown a film: its list of uploads is not there yet. */
    private List<JsonNode> uploads(JsonNode channel) {
        var playlist = Json.text(channel.path("contentDetails").path("relatedPlaylists"), "uploads");
        if (playlist.isBlank()) {
            return List.of();
        }
        var said = account.ask(
                "playlistItems",
                "youtube#playlistItemListResponse",
                "part",
                "snippet,contentDetails",
                "playlistId",
                playlist,
                "maxResults",
                "20");
        return Refusal.isGone(said)
                ? List.of()
                : Refusal.orFault(said, account.clock())
                        .path("items")
                        .valueStream()
                        .toList();
    }

    /** Not what others wrote between: the fewer keep it the better. */
    private List<JsonNode> own(String channel) {
        var threads = account.required(
                "commentThreads",
                "youtube#commentThreadListResponse",
                "part",
                "snippet,replies",
                "allThreadsRelatedToChannelId",
                channel,
                "textFormat",
                "plainText",
                "maxResults",
                "50");
        var own = new ArrayList<JsonNode>();
        for (var thread : threads.path("items")) {
            own.add(thread.path("snippet").path("topLevelComment"));
            own.addAll(thread.path("replies").path("comments").valueStream().toList());
        }
        own.removeIf(comment -> !Hearing.isBy(channel, comment));
        return own;
    }

    private static byte[] evidence(JsonNode channel, List<JsonNode> uploads, List<JsonNode> own) {
        var evidence = Json.object();
        evidence.set("channel", channel);
        evidence.putArray("uploads").addAll(uploads);
        evidence.putArray("comments").addAll(own);
        return Json.bytes(evidence);
    }

    private Profile profile(JsonNode channel, List<JsonNode> uploads, List<JsonNode> own) {
        var snippet = channel.path("snippet");
        var handle = SignIn.handle(channel);
        var name = plain(Json.text(snippet, "title"));
        var description = plain(Json.text(snippet, "description"));
        var latest = new ArrayList<Profile.Post>();
        uploads.forEach(film -> film(film).ifPresent(latest::add));
        own.forEach(comment -> comment(comment).ifPresent(latest::add));
        latest.sort(Comparator.comparing(Profile.Post::at).reversed());
        return new Profile(
                handle,
                name.isBlank() ? handle : name,
                description,
                Addresses.in(description),
                List.of(),
                picture(Json.text(snippet.path("thumbnails").path("default"), "url")),
                latest);
    }

    private static Optional<Profile.Post> film(JsonNode item) {
        var id = Json.text(item.path("contentDetails"), "videoId");
        return Reading.moment(item.path("contentDetails"), "videoPublishedAt")
                .filter(at -> !id.isBlank())
                .map(at ->
                        new Profile.Post(new RemoteRef(id), at, Addresses.of("https://www.youtube.com/watch?v=" + id)));
    }

    private static Optional<Profile.Post> comment(JsonNode comment) {
        var id = Json.text(comment, "id");
        var film = Json.text(comment.path("snippet"), "videoId");
        return Reading.moment(comment.path("snippet"), "publishedAt")
                .filter(at -> !id.isBlank())
                .map(at -> new Profile.Post(
                        new RemoteRef(id),
                        at,
                        film.isBlank() ? Optional.empty() : Addresses.of(Reading.address(film, id))));
    }

    private Optional<byte[]> picture(String address) {
        var thumbnail = Addresses.of(address);
        if (thumbnail.isEmpty()) {
            return Optional.empty();
        }
        return switch (http.get(thumbnail.get(), Map.of("Accept", "image/*"))) {
            case PlatformHttp.Answer.Came came
            when came.status() == 200 ->
                Optional.of(came.body()).filter(bytes -> Picture.of(bytes).isPresent());
            case PlatformHttp.Answer.Came came when came.status() == 404 || came.status() == 410 -> Optional.empty();
            case PlatformHttp.Answer.Came came
            when came.status() == 429 ->
                throw new Fault(Fault.Kind.TOO_MUCH, "platforms.slow-down", http.until(came.headers()));
            default ->
                throw new Fault(
                        Fault.Kind.TRY_AGAIN,
                        "platforms.try-again",
                        account.clock().instant());
        };
    }

    private static String plain(String text) {
        return text.replace("\0", "");
    }
}
