package torg.simulator.mastodon;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** entities/Instance and entities/V1_Instance of docs.joinmastodon.org, read 2026-11-22. */
final class Instances {
    private static final JsonMapper JSON = JsonMapper.shared();

    private Instances() {}

    /** @param streaming where its streams are */
    static ObjectNode second(String streaming) {
        var json = JSON.createObjectNode()
                .put("domain", Statuses.DOMAIN)
                .put("title", "Mastodon (simulator)")
                .put("version", "4.5.0");
        configuration(json).putObject("urls").put("streaming", streaming);
        json.putObject("api_versions").put("mastodon", 7);
        return json;
    }

    static ObjectNode first() {
        var json = JSON.createObjectNode()
                .put("uri", Statuses.DOMAIN)
                .put("title", "Mastodon (simulator)")
                .put("version", "4.5.0");
        configuration(json);
        return json;
    }

    private static ObjectNode configuration(ObjectNode json) {
        var configuration = json.putObject("configuration");
        configuration
                .putObject("statuses")
                .put("max_characters", Markup.MOST)
                .put("max_media_attachments", 4)
                .put("characters_reserved_per_url", Markup.PER_URL);
        configuration
                .putObject("media_attachments")
                .put("description_limit", 1500)
                .put("image_size_limit", 16_777_216)
                .putArray("supported_mime_types")
                .add("image/jpeg")
                .add("image/png")
                .add("image/gif")
                .add("image/webp");
        return configuration;
    }
}
