package torg.platforms.mastodon;

import java.net.URI;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import torg.platforms.http.Json;
import torg.platforms.http.Said;

/**
 * What a server is and what it takes, as it says itself: {@code /api/v2/instance}, where it lacks that {@code
 * /api/v1/instance} (docs.joinmastodon.org/entities/Instance), and NodeInfo for its name (nodeinfo.diaspora.software).
 *
 * @param domain what stands behind the at sign in its people's names
 * @param software such as {@code mastodon}; empty where it does not say
 * @param perUrl how many characters an address counts as
 * @param description how long the description of a picture may be
 * @param pictures how many go with one post
 */
record Instance(String domain, String software, int characters, int perUrl, int description, int pictures) {
    static final int CHARACTERS = 500;
    static final int PER_URL = 23;
    private static final int DESCRIPTION = 1500;
    private static final int PICTURES = 4;
    private static final int LARGEST = 1_000_000;

    static Instance usual(String domain) {
        return new Instance(domain, "", CHARACTERS, PER_URL, DESCRIPTION, PICTURES);
    }

    /** Asks the server. What it does not tell is as at Mastodon itself. */
    static Instance of(Api api, String host) {
        var told = told(api.get("/api/v2/instance"))
                .or(() -> told(api.get("/api/v1/instance")))
                .orElseGet(Json::object);
        var statuses = told.path("configuration").path("statuses");
        var media = told.path("configuration").path("media_attachments");
        var usual = usual(host);
        return new Instance(
                domain(told).orElse(host),
                software(api),
                number(statuses, "max_characters", usual.characters),
                number(statuses, "characters_reserved_per_url", usual.perUrl),
                number(media, "description_limit", usual.description),
                number(statuses, "max_media_attachments", usual.pictures));
    }

    private static Optional<JsonNode> told(Said said) {
        return said instanceof Said.Done done
                ? Optional.of(done.body())
                        .filter(body -> body.path("configuration").isObject())
                : Optional.empty();
    }

    /** The older answer calls it {@code uri}, and some write a whole address there. */
    private static Optional<String> domain(JsonNode told) {
        var written = told.has("domain") ? Json.text(told, "domain") : Json.text(told, "uri");
        return Optional.of(written.replaceFirst("^https?://", "").replaceFirst("/.*", ""))
                .filter(domain -> LocalId.of("1@" + domain).isPresent());
    }

    /** The list of documents may name another host, which we do not follow: only its path counts. */
    private static String software(Api api) {
        if (!(api.get("/.well-known/nodeinfo") instanceof Said.Done listed)) {
            return "";
        }
        for (var link : listed.body().path("links")) {
            try {
                var path = URI.create(Json.text(link, "href")).getRawPath();
                if (path != null
                        && path.startsWith("/")
                        && api.get(path) instanceof Said.Done described
                        && described.body().path("software").isObject()) {
                    var name = Json.text(described.body().path("software"), "name");
                    return name.matches("[a-z0-9-]{1,50}") ? name : "";
                }
            } catch (IllegalArgumentException e) {
                return "";
            }
        }
        return "";
    }

    private static int number(JsonNode told, String name, int usual) {
        var number = told.path(name).intValue(usual);
        return number > 0 && number <= LARGEST ? number : usual;
    }

    PostLimit limit() {
        return new PostLimit(characters, perUrl);
    }

    void into(ObjectNode json) {
        json.put("domain", domain)
                .put("software", software)
                .put("characters", characters)
                .put("perUrl", perUrl)
                .put("description", description)
                .put("pictures", pictures);
    }

    static Instance from(JsonNode json) {
        var usual = usual(Json.text(json, "domain"));
        return new Instance(
                usual.domain,
                Json.text(json, "software"),
                number(json, "characters", usual.characters),
                number(json, "perUrl", usual.perUrl),
                number(json, "description", usual.description),
                number(json, "pictures", usual.pictures));
    }
}
