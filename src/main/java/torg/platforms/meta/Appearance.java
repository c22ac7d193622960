package torg.platforms.meta;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import torg.platforms.Fault;
import torg.platforms.Network;
import torg.platforms.RemoteRef;
import torg.platforms.http.Json;
import torg.platforms.http.PlatformHttp;
import torg.platforms.profile.Look;
import torg.platforms.profile.Picture;
import torg.platforms.profile.Profile;

/**
 * How an account looks (developers.facebook.com/docs/graph-api/reference/page and
 * docs/instagram-platform/instagram-graph-api/reference/ig-user, read 2026-11-22). A page has a field of its own for who is
 * responsible ({@code impressum}).
 */
final class Appearance {
    private static final List<String> TEXTS =
            List.of("about", "bio", "description", "impressum", "biography", "single_line_address", "phone", "emails");
    private static final String OF_PAGE =
            "id,name,username,about,bio,description,impressum,website,emails,phone,single_line_address,link,"
                    + "privacy_info_url,picture,published_posts.limit(5){id,created_time,permalink_url}";
    private static final String OF_INSTAGRAM =
            "id,username,name,biography,website,profile_picture_url,media.limit(5){id,timestamp,permalink}";
    private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s<>\"]+[^\\s<>\".,;:!?)]");

    private final Graph graph;
    private final Account account;

    Appearance(Graph graph, Account account) {
        this.graph = graph;
        this.account = account;
    }

    Look look() {
        var now = graph.clock().instant();
        var fields = account.network() == Network.FACEBOOK ? OF_PAGE : OF_INSTAGRAM;
        var said = graph.get(account, account.id(), Map.of("fields", fields));
        if (Refusals.isGone(said)) {
            return new Look.Gone(now);
        }
        var seen = graph.read(said);
        return Json.text(seen, "id").equals(account.id())
                ? new Look.Seen(profile(seen), Json.bytes(seen), now)
                : new Look.Unknown("platforms.profile.no-sense", now);
    }

    private Profile profile(JsonNode seen) {
        var text = TEXTS.stream()
                .flatMap(name -> texts(seen.path(name)))
                .filter(part -> !part.isBlank())
                .distinct()
                .collect(Collectors.joining("\n"));
        var username = Json.text(seen, "username");
        return new Profile(
                username.isBlank() ? account.id() : username,
                Json.text(seen, "name"),
                text,
                links(seen, text),
                List.of(),
                picture(seen),
                latest(seen));
    }

    private static Stream<String> texts(JsonNode field) {
        return field.isArray() ? field.valueStream().map(one -> one.stringValue("")) : Stream.of(field.stringValue(""));
    }

    private static List<URI> links(JsonNode seen, String text) {
        var links = new LinkedHashSet<URI>();
        Stream.of("website", "privacy_info_url")
                .map(name -> Json.text(seen, name))
                .flatMap(said -> Stream.of(said.split("\\s+")))
                .filter(said -> !said.isBlank())
                .map(said -> said.contains("://") ? said : "https://" + said)
                .forEach(said -> address(said).ifPresent(links::add));
        var found = ADDRESS.matcher(text);
        while (found.find()) {
            address(found.group()).ifPresent(links::add);
        }
        return new ArrayList<>(links);
    }

    private static Optional<URI> address(String said) {
        try {
            return Optional.of(URI.create(said)).filter(uri -> uri.getHost() != null);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** A silhouette is no picture; one that does not come is none either, and the rest is seen all the same. */
    private Optional<byte[]> picture(JsonNode seen) {
        var data = seen.path("picture").path("data");
        var told = Json.text(data, "url").isEmpty() ? Json.text(seen, "profile_picture_url") : Json.text(data, "url");
        if (told.isEmpty() || data.path("is_silhouette").booleanValue(false)) {
            return Optional.empty();
        }
        try {
            return address(told)
                    .map(uri -> graph.http().get(uri, Map.of()))
                    .filter(PlatformHttp.Answer.Came.class::isInstance)
                    .map(PlatformHttp.Answer.Came.class::cast)
                    .filter(came -> came.status() == 200)
                    .map(PlatformHttp.Answer.Came::body)
                    .filter(bytes -> Picture.of(bytes).isPresent());
        } catch (Fault notThere) {
            return Optional.empty();
        }
    }

    private static List<Profile.Post> latest(JsonNode seen) {
        var name = seen.has("published_posts") ? "published_posts" : "media";
        return seen.path(name)
                .path("data")
                .valueStream()
                .filter(one -> !Json.text(one, "id").isBlank())
                .flatMap(one -> Reading.moment(Tongue.time(one)).stream().map(at -> post(one, at)))
                .toList();
    }

    private static Profile.Post post(JsonNode one, Instant at) {
        return new Profile.Post(new RemoteRef(Json.text(one, "id")), at, address(Tongue.address(one)))
                .saying(Tongue.text(one));
    }
}
