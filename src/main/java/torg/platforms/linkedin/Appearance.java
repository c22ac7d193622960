package torg.platforms.linkedin;

import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import torg.platforms.RemoteRef;
import torg.platforms.http.Json;
import torg.platforms.http.Said;
import torg.platforms.pages.Addresses;
import torg.platforms.profile.Look;
import torg.platforms.profile.Profile;

/**
 * How an organisation looks on LinkedIn (learn.microsoft.com/linkedin/marketing/community-management/organizations/organization-lookup-api,
 * read 2026-11-22). The logo is told as the name of a file that a right of its own opens, so the picture is not judged.
 */
final class Appearance {
    private final Account account;
    private final Clock clock;

    Appearance(Account account, Clock clock) {
        this.account = account;
        this.clock = clock;
    }

    Look of(String id) {
        var said = account.get("organizations/" + id);
        if (said instanceof Said.No no && no.status() == 404) {
            return new Look.Gone(clock.instant());
        }
        var shown = account.read(said);
        var own = new ArrayList<JsonNode>();
        Posting.latest(account, id).forEach(own::add);
        var evidence = Json.object();
        evidence.set("organization", shown);
        evidence.putArray("posts").addAll(own);
        return new Look.Seen(profile(shown, id, own), Json.bytes(evidence), clock.instant());
    }

    private static Profile profile(JsonNode shown, String id, List<JsonNode> own) {
        var handle = SignIn.handle(shown, id);
        var name = Json.text(shown, "localizedName").replace('\0', '\uFFFD');
        var description = Json.text(shown, "localizedDescription").replace('\0', '\uFFFD');
        var links = new LinkedHashSet<URI>();
        Addresses.of(Json.text(shown, "localizedWebsite")).ifPresent(links::add);
        links.addAll(Addresses.in(description));
        return new Profile(
                handle,
                name.isBlank() ? handle : name,
                description,
                List.copyOf(links),
                List.of(),
                Optional.empty(),
                own.stream()
                        .flatMap(post -> post(post).stream())
                        .sorted(Comparator.comparing(Profile.Post::at).reversed())
                        .toList());
    }

    private static Optional<Profile.Post> post(JsonNode post) {
        var urn = Json.text(post, "id");
        return Reading.moment(post.path("createdAt").longValue(0))
                .filter(_ -> Urn.isPost(urn))
                .map(at -> new Profile.Post(new RemoteRef(urn), at, Addresses.of(Urn.address(urn)))
                        .saying(Json.text(post, "commentary")));
    }
}
