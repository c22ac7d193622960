package torg.platforms.x;

import java.net.URI;
import java.time.Clock;
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

/** How an account looks on X: GET /2/users/:id and /2/users/:id/tweets (docs.x.com/x-api/users/lookup/introduction, read 2026-11-22). */
final class Appearance {
    private final Account account;
    private final PlatformHttp http;
    private final Clock clock;

    Appearance(Account account, PlatformHttp http, Clock clock) {
        this.account = account;
        this.http = http;
        this.clock = clock;
    }

    Look of(String id) {
        var now = clock.instant();
        var fields = "created_at,description,entities,location,profile_image_url,protected,public_metrics,url,verified";
        var said = Denial.orFault(account.get("/users/" + id, Map.of("user.fields", fields), Price.USER_READ), now);
        var user = said.path("data");
        var error = said.path("errors").path(0);
        if (!user.isObject() && Json.text(error, "type").endsWith("/resource-not-found")) {
            return Json.text(error, "detail").contains("suspended")
                    ? new Look.Unknown("platforms.account-not-active", now)
                    : new Look.Gone(now);
        }
        if (!Json.text(user, "id").equals(id)) {
            throw Denial.tryAgain(now.plusSeconds(30));
        }
        var posts = posts(id);
        var evidence = Json.object();
        evidence.set("user", user);
        evidence.putArray("posts").addAll(posts);
        return new Look.Seen(profile(user, posts), Json.bytes(evidence), clock.instant());
    }

    /** Few, because each is paid for. */
    private List<JsonNode> posts(String id) {
        var query = Map.of(
                "tweet.fields", "created_at,edit_history_tweet_ids,text", "exclude", "retweets", "max_results", "10");
        var posts = new ArrayList<JsonNode>();
        Denial.orFault(account.get("/users/" + id + "/tweets", query, Price.POST_READ), clock.instant())
                .path("data")
                .forEach(posts::add);
        return posts;
    }

    private Profile profile(JsonNode user, List<JsonNode> posts) {
        var handle = Json.text(user, "username");
        var name = Json.text(user, "name").replace('\0', '\uFFFD');
        var description = Prose.plain(
                        Json.text(user, "description"), user.path("entities").path("description"))
                .replace('\0', '\uFFFD');
        var own = Json.text(user.path("entities").path("url").path("urls").path(0), "expanded_url");
        var links = new LinkedHashSet<URI>();
        Addresses.of(own.isBlank() ? Json.text(user, "url") : own).ifPresent(links::add);
        links.addAll(Addresses.in(description));
        return new Profile(
                handle,
                name.isBlank() ? handle : name,
                description,
                List.copyOf(links),
                List.of(),
                picture(Json.text(user, "profile_image_url")),
                posts.stream()
                        .flatMap(post -> post(handle, post).stream())
                        .sorted(Comparator.comparing(Profile.Post::at).reversed())
                        .toList());
    }

    private static Optional<Profile.Post> post(String handle, JsonNode post) {
        var id = Reading.first(post);
        return Reading.moment(post, "created_at")
                .filter(at -> Account.isId(id))
                .map(at -> new Profile.Post(new RemoteRef(id), at, Addresses.of(Reading.address(handle, id)))
                        .saying(Json.text(post, "text")));
    }

    /** The small one is told; the one that people see has another ending. */
    private Optional<byte[]> picture(String address) {
        var picture = Addresses.of(address.replace("_normal.", "_400x400."));
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
