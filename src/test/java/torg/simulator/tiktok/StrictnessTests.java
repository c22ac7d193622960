package torg.simulator.tiktok;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import torg.simulator.Answer;
import torg.simulator.Member;
import torg.simulator.Request;
import torg.simulator.Site;
import torg.simulator.Society;

/** What the real TikTok would refuse is refused here; and a film arrives in its pieces, in their order. */
class StrictnessTests {
    private static final String FILM = "{\"post_info\":{\"title\":\"Film\",\"privacy_level\":\"PUBLIC_TO_EVERYONE\"},"
            + "\"source_info\":{\"source\":\"FILE_UPLOAD\",\"video_size\":5,\"chunk_size\":3,\"total_chunk_count\":1}}";

    private final Society society = new Society(7, Clock.fixed(Instant.parse("2026-11-22T09:00:00Z"), ZoneOffset.UTC));
    private final TikTokDialect tikTok = new TikTokDialect(society);
    private final Member city = society.join(Site.TIKTOK, "stad", "Staden", true);

    private String token(String... scopes) {
        return society.grant(
                        Site.TIKTOK,
                        society.secret("act."),
                        "access",
                        city.id(),
                        Set.of(scopes),
                        society.now().plus(Duration.ofHours(2)),
                        "")
                .token();
    }

    private Answer ask(String token, String method, String path, Map<String, String> query, String body) {
        return tikTok.answer(new Request(
                method,
                path,
                query,
                Map.of("authorization", "Bearer " + token, "content-type", "application/json; charset=UTF-8"),
                body.getBytes(StandardCharsets.UTF_8)));
    }

    private static String code(Answer answer) {
        return json(answer).at("/error/code").stringValue("");
    }

    private static JsonNode json(Answer answer) {
        return JsonMapper.shared().readTree(answer.body());
    }

    @Test
    void a_scope_that_was_not_granted_and_a_field_that_is_none_are_refused() {
        var token = token("user.info.basic");

        assertThat(code(ask(token, "GET", "/v2/user/info/", Map.of("fields", "open_id"), "")))
                .isEqualTo("ok");
        assertThat(code(ask(token, "GET", "/v2/user/info/", Map.of("fields", "open_id,username"), "")))
                .isEqualTo("scope_not_authorized");
        assertThat(code(ask(token, "GET", "/v2/user/info/", Map.of("fields", "handle"), "")))
                .isEqualTo("invalid_params");
        assertThat(code(ask(token, "POST", "/v2/post/publish/content/init/", Map.of(), "{}")))
                .isEqualTo("scope_not_authorized");
        assertThat(code(ask("invented", "GET", "/v2/user/info/", Map.of("fields", "open_id"), "")))
                .isEqualTo("access_token_invalid");
    }

    @Test
    void a_photo_post_with_something_unknown_or_nothing_to_show_is_refused() {
        var token = token("video.publish");
        var body = "{\"media_type\":\"PHOTO\",\"post_mode\":\"DIRECT_POST\",\"post_info\":{\"description\":\"Hej\","
                + "\"privacy_level\":\"PUBLIC_TO_EVERYONE\"},\"source_info\":{\"source\":\"PULL_FROM_URL\","
                + "\"photo_cover_index\":0,\"photo_images\":[\"https://stad.example/b.jpg\"]}}";

        assertThat(code(init(token, body))).isEqualTo("ok");
        assertThat(code(init(token, body.replace("description", "text")))).isEqualTo("invalid_params");
        assertThat(code(init(token, body.replace("\"https://stad.example/b.jpg\"", ""))))
                .isEqualTo("invalid_params");
        assertThat(code(init(token, body.replace("\"photo_cover_index\":0", "\"photo_cover_index\":1"))))
                .isEqualTo("invalid_params");
        assertThat(code(init(token, body.replace("PUBLIC_TO_EVERYONE", "EVERYBODY"))))
                .isEqualTo("privacy_level_option_mismatch");
        assertThat(society.at(Site.TIKTOK, city.id())).hasSize(1);
    }

    private Answer init(String token, String body) {
        return ask(token, "POST", "/v2/post/publish/content/init/", Map.of(), body);
    }

    @Test
    void a_film_comes_in_its_pieces_and_stands_there_after_the_last() {
        var token = token("video.publish");
        var begun = json(ask(token, "POST", "/v2/post/publish/video/init/", Map.of(), FILM))
                .path("data");
        var upload = begun.path("upload_url").stringValue();

        assertThat(piece(upload, "bytes 3-4/5", "de")).isEqualTo(416);
        assertThat(piece(upload, "bytes 0-2/5", "abc")).isEqualTo(206);
        assertThat(status(token, begun)).isEqualTo("PROCESSING_UPLOAD");
        assertThat(piece(upload, "bytes 3-4/5", "de")).isEqualTo(201);

        assertThat(status(token, begun)).isEqualTo("PUBLISH_COMPLETE");
        assertThat(society.at(Site.TIKTOK, city.id())).hasSize(1);
    }

    private int piece(String path, String range, String bytes) {
        return tikTok.answer(new Request(
                        "PUT",
                        path,
                        Map.of(),
                        Map.of("content-range", range, "content-type", "video/mp4"),
                        bytes.getBytes(StandardCharsets.UTF_8)))
                .status();
    }

    private String status(String token, JsonNode begun) {
        var body = "{\"publish_id\":\"" + begun.path("publish_id").stringValue() + "\"}";
        return json(ask(token, "POST", "/v2/post/publish/status/fetch/", Map.of(), body))
                .at("/data/status")
                .stringValue("");
    }
}
