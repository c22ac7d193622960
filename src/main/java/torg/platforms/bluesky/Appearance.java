package torg.platforms.bluesky;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
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

/** How an account looks on Bluesky: app.bsky.actor.getProfile and getAuthorFeed (docs.bsky.app, read 2026-11-21). */
final class Appearance {
    private static final String MOST_POSTS = "50";
    private static final String UNVERIFIED = "handle.invalid";

    /** A call that only reads, with or without a token. */
    interface Asking {
        Said ask(String method, String... parameters);
    }

    private final Asking asking;
    private final PlatformHttp http;
    private final Clock clock;

    Appearance(Asking asking, PlatformHttp http, Clock clock) {
        this.asking = asking;
        this.http = http;
        this.clock = clock;
    }

    /** @param actor a handle or a DID; it is Bluesky that sees to it that the one belongs to the other */
    Look of(String actor) {
        var said = asking.ask("app.bsky.actor.getProfile", "actor", actor);
        if (said instanceof Said.No no && no.is("InvalidRequest")) {
            return new Look.Gone(clock.instant());
        }
        var shown = said.orFault();
        var did = Json.text(shown, "did");
        if (!did.equals(actor) && !Json.text(shown, "handle").equalsIgnoreCase(actor)) {
            throw new Fault(Fault.Kind.NOT_ALLOWED, "platforms.profile.somebody-else", clock.instant());
        }
        var feed = asking.ask(
                        "app.bsky.feed.getAuthorFeed",
                        "actor",
                        did,
                        "filter",
                        "posts_with_replies",
                        "limit",
                        MOST_POSTS)
                .orFault();
        var own = own(feed, did);
        return new Look.Seen(profile(shown, own), evidence(shown, own), clock.instant());
    }

    /** Not what others wrote between: that is not about this account, and the fewer keep it the better. */
    private static List<JsonNode> own(JsonNode feed, String did) {
        var own = new ArrayList<JsonNode>();
        for (var item : feed.path("feed")) {
            if (!item.has("reason")
                    && Json.text(item.path("post").path("author"), "did").equals(did)) {
                own.add(item.path("post"));
            }
        }
        return own;
    }

    private static byte[] evidence(JsonNode shown, List<JsonNode> own) {
        var evidence = Json.object();
        evidence.set("profile", shown);
        evidence.putArray("posts").addAll(own);
        return Json.bytes(evidence);
    }

    private Profile profile(JsonNode shown, List<JsonNode> own) {
        var handle = Json.text(shown, "handle");
        var description = plain(Json.text(shown, "description"));
        var name = plain(Json.text(shown, "displayName"));
        return new Profile(
                handle,
                name.isBlank() ? handle : name,
                description,
                links(shown, description),
                domain(handle).stream().toList(),
                picture(Json.text(shown, "avatar")),
                own.stream()
                        .flatMap(post -> post(post).stream())
                        .sorted(Comparator.comparing(Profile.Post::at).reversed())
                        .toList());
    }

    private static List<URI> links(JsonNode shown, String description) {
        var links = new LinkedHashSet<URI>();
        Addresses.of(Json.text(shown, "website")).ifPresent(links::add);
        links.addAll(Addresses.in(description));
        return List.copyOf(links);
    }

    /** A handle is a domain whose owner has said that it is theirs; Bluesky has looked it up, or shows it as invalid. */
    private static Optional<URI> domain(String handle) {
        return handle.isBlank() || handle.equals(UNVERIFIED) ? Optional.empty() : Addresses.of("https://" + handle);
    }

    private Optional<byte[]> picture(String address) {
        var avatar = Addresses.of(address);
        if (avatar.isEmpty()) {
            return Optional.empty();
        }
        return switch (http.get(avatar.get(), Map.of("Accept", "image/*"))) {
            case PlatformHttp.Answer.Came came
            when came.status() == 200 ->
                Optional.of(came.body()).filter(bytes -> Picture.of(bytes).isPresent());
            case PlatformHttp.Answer.Came came when came.status() == 404 || came.status() == 410 -> Optional.empty();
            case PlatformHttp.Answer.Came came
            when came.status() == 429 ->
                throw new Fault(Fault.Kind.TOO_MUCH, "platforms.slow-down", http.until(came.headers()));
            default -> throw new Fault(Fault.Kind.TRY_AGAIN, "platforms.try-again", clock.instant());
        };
    }

    /**
     * Whoever writes says when, and the network believes a time in the past. The key of a post is made when it is made, so
     * the later of the two counts: a post dated back is neither old nor hidden.
     */
    private Optional<Profile.Post> post(JsonNode post) {
        var handle = Json.text(post.path("author"), "handle");
        return Reading.moment(post, "indexedAt")
                .flatMap(said -> AtUri.of(Json.text(post, "uri"))
                        .map(uri -> new Profile.Post(
                                        new RemoteRef(uri.toString()), at(said, uri), Addresses.of(uri.address(handle)))
                                .saying(Json.text(post.path("record"), "text"))));
    }

    private Instant at(Instant said, AtUri uri) {
        return Tid.moment(uri.key())
                .filter(made -> made.isAfter(said) && !made.isAfter(clock.instant()))
                .orElse(said);
    }

    private static String plain(String text) {
        return text.replace("\0", "");
    }
}
