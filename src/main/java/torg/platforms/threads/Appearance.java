package torg.platforms.threads;

import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import torg.platforms.RemoteRef;
import torg.platforms.http.Json;
import torg.platforms.pages.Addresses;
import torg.platforms.profile.Look;
import torg.platforms.profile.Profile;

/**
 * How the account looks on Threads (developers.facebook.com/docs/threads/threads-profiles, read 2026-11-22). Its picture is
 * Instagram's, and judged there.
 */
final class Appearance {
    private final Account account;
    private final Publication publication;
    private final Clock clock;

    Appearance(Account account, Publication publication, Clock clock) {
        this.account = account;
        this.publication = publication;
        this.clock = clock;
    }

    Look of() {
        var shown = account.one(account.get("me", "fields", "id,username,name,threads_biography,is_verified"));
        var own = new ArrayList<JsonNode>();
        publication.own(false).forEach(own::add);
        publication.own(true).forEach(own::add);
        var evidence = Json.object();
        evidence.set("profile", shown);
        evidence.putArray("posts").addAll(own);
        return new Look.Seen(profile(shown, own), Json.bytes(evidence), clock.instant());
    }

    private static Profile profile(JsonNode shown, List<JsonNode> own) {
        var handle = Json.text(shown, "username");
        var name = Json.text(shown, "name").replace('\0', '\uFFFD');
        var description = Json.text(shown, "threads_biography").replace('\0', '\uFFFD');
        return new Profile(
                handle,
                name.isBlank() ? handle : name,
                description,
                List.<URI>copyOf(Addresses.in(description)),
                List.of(),
                Optional.empty(),
                own.stream()
                        .flatMap(post -> post(post).stream())
                        .sorted(Comparator.comparing(Profile.Post::at).reversed())
                        .toList());
    }

    private static Optional<Profile.Post> post(JsonNode post) {
        return Reading.time(post)
                .filter(_ -> Reading.isId(Json.text(post, "id")))
                .map(at -> new Profile.Post(
                                new RemoteRef(Json.text(post, "id")), at, Addresses.of(Json.text(post, "permalink")))
                        .saying(Json.text(post, "text")));
    }
}
