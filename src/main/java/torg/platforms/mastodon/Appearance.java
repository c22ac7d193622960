package torg.platforms.mastodon;

import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.Jsoup;
import tools.jackson.databind.JsonNode;
import torg.platforms.Fault;
import torg.platforms.RemoteRef;
import torg.platforms.figures.Counting;
import torg.platforms.figures.Figure;
import torg.platforms.http.Json;
import torg.platforms.http.PlatformHttp;
import torg.platforms.pages.Addresses;
import torg.platforms.profile.Look;
import torg.platforms.profile.Picture;
import torg.platforms.profile.Profile;

/** How the account looks to everybody: methods/accounts and entities/Account of docs.joinmastodon.org, read 2026-11-22. */
final class Appearance {
    private static final String MOST_POSTS = "40";

    private final Api api;
    private final Access self;
    private final PlatformHttp http;
    private final Clock clock;

    Appearance(Api api, Access self, PlatformHttp http, Clock clock) {
        this.api = api;
        this.self = self;
        this.http = http;
        this.clock = clock;
    }

    Look look() {
        var id = self.account().id();
        var said = api.get("/api/v1/accounts/" + id);
        if (Api.isGone(said)) {
            return new Look.Gone(clock.instant());
        }
        var shown = api.one(said);
        if (!Json.text(shown, "id").equals(id)) {
            throw new Fault(Fault.Kind.NOT_ALLOWED, "platforms.profile.somebody-else", clock.instant());
        }
        var own = new ArrayList<JsonNode>();
        for (var status : api.list(
                api.get("/api/v1/accounts/" + id + "/statuses", "limit", MOST_POSTS, "exclude_reblogs", "true"))) {
            if (Json.text(status.path("account"), "id").equals(id)
                    && Reading.isInPublic(status)
                    && !status.path("reblog").isObject()) {
                own.add(status);
            }
        }
        var evidence = Json.object();
        evidence.set("account", shown);
        evidence.putArray("statuses").addAll(own);
        return new Look.Seen(profile(shown, own), Json.bytes(evidence), clock.instant());
    }

    private Profile profile(JsonNode shown, List<JsonNode> own) {
        var handle = Access.handle(Json.text(shown, "acct"), self.account().domain());
        var name = plain(Json.text(shown, "display_name"));
        return new Profile(
                handle,
                name.isBlank() ? handle : name,
                description(shown),
                links(shown),
                relMe(shown),
                picture(Json.text(shown, "avatar")),
                own.stream().flatMap(status -> post(status).stream()).toList());
    }

    private static String description(JsonNode shown) {
        var lines = new ArrayList<String>();
        lines.add(plain(Prose.of(Json.text(shown, "note"))));
        shown.path("fields")
                .forEach(field ->
                        lines.add(plain(Json.text(field, "name")) + ": " + plain(Prose.of(Json.text(field, "value")))));
        return String.join("\n", lines).strip();
    }

    private static List<URI> links(JsonNode shown) {
        var links = new LinkedHashSet<URI>();
        shown.path("fields").forEach(field -> links.addAll(in(Json.text(field, "value"))));
        links.addAll(in(Json.text(shown, "note")));
        return List.copyOf(links);
    }

    /** Those whose pages link back, which the server has looked at and tells when ({@code verified_at}). */
    private static List<URI> relMe(JsonNode shown) {
        var links = new LinkedHashSet<URI>();
        for (var field : shown.path("fields")) {
            if (Reading.moment(field, "verified_at").isPresent()) {
                links.addAll(in(Json.text(field, "value")));
            }
        }
        return List.copyOf(links);
    }

    /** What is linked, and what only looks like an address. */
    private static List<URI> in(String html) {
        var found = new LinkedHashSet<URI>();
        Jsoup.parseBodyFragment(html)
                .select("a[href]:not(.mention)")
                .forEach(link -> Addresses.of(link.attr("href")).ifPresent(found::add));
        if (found.isEmpty()) {
            found.addAll(Addresses.in(Prose.of(html)));
        }
        return List.copyOf(found);
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

    private Optional<Profile.Post> post(JsonNode status) {
        var id = Json.text(status, "id");
        return LocalId.isId(id)
                ? Reading.moment(status, "created_at")
                        .map(at -> new Profile.Post(self.named(id).ref(), at, Addresses.of(Json.text(status, "url")))
                                .saying(Reading.version(status)))
                : Optional.empty();
    }

    private static String plain(String text) {
        return text.replace("\0", "");
    }

    /** {@link Counting#account}. snac counts nobody's followers or posts, and says zero. */
    List<Figure> account() {
        var shown = api.one(api.get("/api/v1/accounts/" + self.account().id()));
        var figures = new ArrayList<Figure>();
        count(shown, "followers_count", Figure.Of.FOLLOWERS, figures);
        count(shown, "statuses_count", Figure.Of.POSTS, figures);
        figures.removeIf(
                figure -> figure.value() == 0 && self.instance().software().equals("snac"));
        return figures;
    }

    /** {@link Counting#post} */
    List<Figure> post(RemoteRef ref) {
        var id = LocalId.of(ref.value(), self.account().domain());
        var said = id.map(one -> api.get("/api/v1/statuses/" + one.id()));
        if (said.filter(one -> !Api.isGone(one)).isEmpty()) {
            throw new Fault(Fault.Kind.GONE, "platforms.gone", clock.instant());
        }
        var shown = api.one(said.get());
        var figures = new ArrayList<Figure>();
        count(shown, "favourites_count", Figure.Of.REACTIONS, figures);
        count(shown, "reblogs_count", Figure.Of.SHARES, figures);
        count(shown, "replies_count", Figure.Of.COMMENTS, figures);
        return figures;
    }

    private static void count(JsonNode shown, String name, Figure.Of of, List<Figure> figures) {
        if (shown.path(name).isIntegralNumber() && shown.path(name).longValue(-1) >= 0) {
            figures.add(new Figure(of, shown.path(name).longValue()));
        }
    }
}
