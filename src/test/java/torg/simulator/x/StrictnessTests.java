package torg.simulator.x;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import torg.simulator.Answer;
import torg.simulator.Member;
import torg.simulator.Request;
import torg.simulator.Site;
import torg.simulator.Society;

/** What the real X would refuse is refused here, or an adapter that is wrong would be called right. */
class StrictnessTests {
    private final Society society = new Society(7, Clock.fixed(Instant.parse("2026-11-22T09:00:00Z"), ZoneOffset.UTC));
    private final XDialect x = new XDialect(society);
    private final Member city = society.join(Site.X, "stad", "Staden", true);

    private String token(String sort, String... scopes) {
        return society.grant(
                        Site.X,
                        society.secret(sort),
                        sort,
                        city.id(),
                        Set.of(scopes),
                        society.now().plus(Duration.ofHours(2)),
                        "")
                .token();
    }

    private String reading() {
        return token("access", "tweet.read", "users.read");
    }

    private String writing() {
        return token("access", "tweet.read", "tweet.write", "users.read");
    }

    private Answer ask(String token, String method, String path, Map<String, String> query, String body) {
        var headers = new HashMap<>(Map.of("content-type", "application/json"));
        if (!token.isEmpty()) {
            headers.put("authorization", "Bearer " + token);
        }
        return x.answer(new Request(method, path, query, headers, body.getBytes(StandardCharsets.UTF_8)));
    }

    private Answer get(String path, Map<String, String> query) {
        return ask(reading(), "GET", path, query, "");
    }

    private Answer say(String body) {
        return ask(writing(), "POST", "/2/tweets", Map.of(), body);
    }

    @Test
    void a_parameter_and_a_field_that_x_does_not_know_are_refused() {
        assertThat(get("/2/users/me", Map.of()).status()).isEqualTo(200);
        assertThat(get("/2/users/me", Map.of("fields", "name")).status()).isEqualTo(400);
        assertThat(get("/2/users/me", Map.of("user.fields", "handle")).status()).isEqualTo(400);
        assertThat(say("{\"text\":\"Hej\"}").status()).isEqualTo(201);
        assertThat(say("{\"text\":\"Hej igen\",\"in_reply_to\":\"1\"}").status())
                .isEqualTo(400);
        assertThat(say("{\"text\":\"Hej igen\",\"reply\":{}}").status()).isEqualTo(400);
        assertThat(say("Hej").status()).isEqualTo(400);
    }

    @Test
    void without_a_token_a_scope_or_the_right_sort_of_token_nothing_is_done() {
        assertThat(ask("", "GET", "/2/users/me", Map.of(), "").status()).isEqualTo(401);
        assertThat(ask("invented", "GET", "/2/users/me", Map.of(), "").status()).isEqualTo(401);
        assertThat(ask(token("refresh", "tweet.read", "users.read"), "GET", "/2/users/me", Map.of(), "")
                        .status())
                .isEqualTo(401);
        assertThat(ask(reading(), "POST", "/2/tweets", Map.of(), "{\"text\":\"Hej\"}")
                        .status())
                .isEqualTo(403);
        assertThat(ask(reading(), "GET", "/2/webhooks", Map.of(), "").status()).isEqualTo(403);
        assertThat(society.at(Site.X, city.id())).isEmpty();
    }

    @Test
    void a_search_is_of_the_last_seven_days_and_of_conversations() {
        var query = "(conversation_id:1 OR conversation_id:2) -from:" + city.id() + " -is:retweet";

        assertThat(get("/2/tweets/search/recent", Map.of("query", query)).status())
                .isEqualTo(200);
        assertThat(get("/2/tweets/search/recent", Map.of("query", query, "start_time", "2026-11-14T09:00:00Z"))
                        .status())
                .isEqualTo(400);
        assertThat(get("/2/tweets/search/recent", Map.of("query", query, "start_time", "2026-11-22T08:00:00.123Z"))
                        .status())
                .isEqualTo(400);
        assertThat(get("/2/tweets/search/recent", Map.of("query", "conversation_id:x"))
                        .status())
                .isEqualTo(400);
        assertThat(get("/2/tweets/search/recent", Map.of("query", query, "max_results", "101"))
                        .status())
                .isEqualTo(400);
    }

    @Test
    void pages_lead_to_each_other_and_hold_everything_once() {
        var asa = society.join(Site.X, "asa", "Åsa", false);
        for (var n = 0; n < 12; n++) {
            society.mention(asa, city, "Fråga " + n);
        }
        var seen = new java.util.ArrayList<String>();
        var query = new HashMap<>(Map.of("max_results", "5"));

        for (var page = 0; page < 3; page++) {
            var body = tools.jackson.databind.json.JsonMapper.shared()
                    .readTree(get("/2/users/" + city.id() + "/mentions", query).body());
            body.path("data").forEach(post -> seen.add(post.path("id").stringValue()));
            query.put("pagination_token", body.at("/meta/next_token").stringValue("0"));
        }

        assertThat(seen).hasSize(12).doesNotHaveDuplicates();
        assertThat(query).containsEntry("pagination_token", "0");
    }

    @Test
    void a_text_is_weighed_as_x_says() {
        assertThat(List.of("å", "a\u030A", "👍🏽", "👨‍👩‍👧‍👦", "\uD83C\uDDF8\uD83C\uDDEA", "1️⃣", "क्षि", "漢"))
                .map(Weight::of)
                .containsExactly(1, 1, 2, 2, 2, 2, 4, 2);
        assertThat(say("{\"text\":\"" + "漢".repeat(141) + "\"}").status()).isEqualTo(403);
    }
}
