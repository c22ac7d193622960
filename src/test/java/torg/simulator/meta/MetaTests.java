package torg.simulator.meta;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import torg.simulator.Act;
import torg.simulator.Member;
import torg.simulator.Request;
import torg.simulator.Simulator;
import torg.simulator.Site;
import torg.simulator.Society;

/** What the real Graph would refuse is refused here, or an adapter that is wrong would look right. */
class MetaTests {
    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

    private final Society society = new Society(7, Clock.fixed(NOON, ZoneOffset.UTC));
    private final Meta meta = new Meta(society);
    private final Member eva = society.join(Site.FACEBOOK, "eva", "Eva", false);
    private final Member page = society.join(Site.FACEBOOK, "bad", "Badet", true);

    private String token(String sort, Member member, Duration life, String... scopes) {
        var token = society.secret("EAA");
        society.grant(Site.FACEBOOK, token, sort, member.id(), Set.of(scopes), NOON.plus(life), "");
        return token;
    }

    private JsonNode asks(String method, String path, String token, String... more) {
        var query = new HashMap<String, String>();
        query.put("appsecret_proof", Signing.hex(Simulator.SECRET, token));
        for (var n = 0; n + 1 < more.length; n += 2) {
            query.put(more[n], more[n + 1]);
        }
        var headers = Map.of("authorization", "Bearer " + token);
        return JsonMapper.shared()
                .readTree(meta.answer(new Request(method, path, query, headers, new byte[0]))
                        .body());
    }

    private static int code(JsonNode said) {
        return said.path("error").path("code").intValue(0);
    }

    @Test
    void a_call_without_version_proof_token_or_life_is_refused_by_its_code() {
        var good = token(Caller.PAGE, page, Duration.ofDays(1));
        var ended = token(Caller.PAGE, page, Duration.ofDays(-1));

        assertThat(asks("GET", "/v24.0/" + page.id(), good, "fields", "name")
                        .path("name")
                        .asString())
                .isEqualTo("Badet");
        assertThat(code(asks("GET", "/" + page.id(), good))).isEqualTo(2635);
        assertThat(code(asks("GET", "", good))).isEqualTo(2635);
        assertThat(code(asks("GET", "/v24.0/" + page.id(), good, "appsecret_proof", "00")))
                .isEqualTo(100);
        assertThat(code(asks("GET", "/v24.0/" + page.id(), "påhittad"))).isEqualTo(190);
        var late = asks("GET", "/v24.0/" + page.id(), ended);
        assertThat(code(late)).isEqualTo(190);
        assertThat(late.path("error").path("error_subcode").intValue()).isEqualTo(463);
    }

    @Test
    void a_field_or_parameter_it_does_not_know_is_refused() {
        var good = token(Caller.PAGE, page, Duration.ofDays(1), "pages_read_engagement", "pages_read_user_content");
        for (var fields : List.of("colour", "feed{colour}", "name,", "feed.limit(", "a{".repeat(50))) {
            assertThat(code(asks("GET", "/v24.0/" + page.id(), good, "fields", fields)))
                    .as(fields)
                    .isIn(0, 100, 2500);
        }
        society.post(page, "Hej", List.of());
        assertThat(code(asks("GET", "/v24.0/" + page.id(), good, "fields", "colour")))
                .isEqualTo(100);
        assertThat(code(asks("GET", "/v24.0/" + page.id(), good, "fields", "feed{colour}")))
                .isEqualTo(100);
        assertThat(code(asks("GET", "/v24.0/" + page.id() + "/feed", good, "colour", "red")))
                .isEqualTo(100);
    }

    @Test
    void what_was_not_granted_and_what_is_anothers_is_refused() {
        var few = token(Caller.PAGE, page, Duration.ofDays(1));
        var user = token(Caller.USER, eva, Duration.ofDays(1), "pages_show_list");
        var other = society.join(Site.FACEBOOK, "annan", "En annan sida", true);
        var theirs = society.post(other, "Deras", List.of());

        assertThat(code(asks("POST", "/v24.0/" + page.id() + "/feed", few, "message", "Hej")))
                .isEqualTo(200);
        assertThat(code(asks("GET", "/v24.0/" + page.id() + "/feed", user, "fields", "id")))
                .isEqualTo(210);
        var unseen = asks("GET", "/v24.0/" + other.id() + "_" + theirs.id(), few, "fields", "id");
        assertThat(unseen.path("error").path("error_subcode").intValue()).isEqualTo(33);
        assertThat(society.at(Site.FACEBOOK, page.id())).isEmpty();
    }

    @Test
    void of_the_pages_that_somebody_runs_only_those_are_told() {
        society.happens(new Act.Administers(Site.FACEBOOK, eva.id(), page.id()));
        society.join(Site.FACEBOOK, "annan", "En annan sida", true);
        var user = token(Caller.USER, eva, Duration.ofDays(60), "pages_show_list");

        var pages = asks("GET", "/v24.0/me/accounts", user, "fields", "id,access_token");

        assertThat(pages.path("data").valueStream().map(one -> one.path("id").asString()))
                .containsExactly(page.id());
        assertThat(code(asks(
                        "GET",
                        "/v24.0/" + page.id(),
                        pages.at("/data/0/access_token").asString())))
                .isZero();
    }

    @Test
    void the_same_words_twice_in_a_row_are_a_duplicate() {
        var token = token(Caller.PAGE, page, Duration.ofDays(1), "pages_manage_posts", "pages_read_engagement");
        var feed = "/v24.0/" + page.id() + "/feed";

        assertThat(code(asks("POST", feed, token, "message", "Öppet"))).isZero();
        assertThat(code(asks("POST", feed, token, "message", "Öppet"))).isEqualTo(506);
        assertThat(code(asks("POST", feed, token, "message", "Stängt"))).isZero();
        assertThat(code(asks("POST", feed, token, "message", "Öppet"))).isZero();
    }
}
