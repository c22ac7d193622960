package torg.simulator.google;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import torg.simulator.Act;
import torg.simulator.Answer;
import torg.simulator.Member;
import torg.simulator.Request;
import torg.simulator.Simulator;
import torg.simulator.Site;
import torg.simulator.Society;

/** The acted Google refuses what the real one refuses. */
class GoogleTests {
    private static final String SCOPE = "https://www.googleapis.com/auth/youtube.force-ssl";
    private static final String THREADS = "/youtube/v3/commentThreads";

    private final Society society = new Society(1, Clock.systemUTC());
    private final Google google = new Google(society);
    private final Member eva = society.join(Site.YOUTUBE, "eva", "Eva", false);
    private final Member channel = society.join(Site.YOUTUBE, "stad", "Staden", true);

    private String token(String... scopes) {
        var ends = society.now().plus(Duration.ofHours(1));
        return society.grant(Site.YOUTUBE, society.secret("ya29."), "access", channel.id(), Set.of(scopes), ends, "")
                .token();
    }

    private Answer ask(String method, String path, Map<String, String> query, String body, String... headers) {
        var all = new HashMap<String, String>(
                Map.of("authorization", "Bearer " + token(SCOPE), "content-type", "application/json"));
        for (var n = 0; n < headers.length; n += 2) {
            all.put(headers[n], headers[n + 1]);
        }
        return google.answer(new Request(method, path, query, all, body.getBytes(StandardCharsets.UTF_8)));
    }

    private static String text(Answer answer) {
        return new String(answer.body(), StandardCharsets.UTF_8);
    }

    @Test
    void a_parameter_that_it_does_not_know_and_a_part_that_is_missing_are_refused() {
        var related = Map.of("part", "snippet", "allThreadsRelatedToChannelId", "UC" + channel.id(), "channelId", "x");

        assertThat(text(ask("GET", THREADS, related, ""))).contains("Unknown name \\\"channelId\\\"");
        assertThat(ask("GET", THREADS, Map.of("videoId", "1"), "").status()).isEqualTo(400);
        assertThat(text(ask("GET", THREADS, Map.of("part", "snippet"), ""))).contains("missingRequiredParameter");
        assertThat(ask("GET", "/youtube/v3/markAsSpam", Map.of(), "").status()).isEqualTo(404);
    }

    @Test
    void nobody_gets_in_without_a_token_or_with_too_small_a_right() {
        var query = Map.of("part", "snippet", "mine", "true");

        assertThat(ask("GET", "/youtube/v3/channels", query, "", "authorization", "Bearer none")
                        .status())
                .isEqualTo(401);
        assertThat(text(ask("GET", "/youtube/v3/channels", query, "", "authorization", "Bearer " + token("openid"))))
                .contains("insufficientPermissions");
    }

    @Test
    void banning_goes_with_rejecting_only_and_in_the_own_channel_only() {
        var asa = society.join(Site.YOUTUBE, "asa", "Åsa", false);
        var other = society.join(Site.YOUTUBE, "annan", "En annan kanal", true);
        var mine = "Ug"
                + society.comment(asa, society.post(channel, "Film", List.of()), "Hej")
                        .id();
        var theirs = "Ug"
                + society.comment(asa, society.post(other, "Film", List.of()), "Hej")
                        .id();
        var moderate = "/youtube/v3/comments/setModerationStatus";

        var without =
                ask("POST", moderate, Map.of("id", mine, "moderationStatus", "heldForReview", "banAuthor", "true"), "");
        var elsewhere = ask("POST", moderate, Map.of("id", theirs, "moderationStatus", "heldForReview"), "");
        var with = ask("POST", moderate, Map.of("id", mine, "moderationStatus", "rejected", "banAuthor", "true"), "");

        assertThat(text(without)).contains("banWithoutReject");
        assertThat(elsewhere.status()).isEqualTo(403);
        assertThat(with.status()).isEqualTo(204);
        assertThat(society.isBlocked(Site.YOUTUBE, channel.id(), asa.id())).isTrue();
    }

    @Test
    void the_city_changes_and_removes_its_own_comment_and_nobody_elses() {
        var asa = society.join(Site.YOUTUBE, "asa", "Åsa", false);
        var film = society.post(channel, "Film", List.of());
        var own = society.comment(channel, film, "Välkomen");
        var hers = society.comment(asa, film, "Tack");
        var body = "{\"id\":\"Ug%s\",\"snippet\":{\"textOriginal\":\"Välkommen\"}}";
        var comments = "/youtube/v3/comments";

        assertThat(ask("PUT", comments, Map.of("part", "snippet"), body.formatted(own.id()))
                        .status())
                .isEqualTo(200);
        assertThat(ask("PUT", comments, Map.of("part", "snippet"), body.formatted(hers.id()))
                        .status())
                .isEqualTo(403);
        assertThat(society.thing(Site.YOUTUBE, own.id()).orElseThrow().text()).isEqualTo("Välkommen");
        assertThat(ask("DELETE", comments, Map.of("id", "Ug" + own.id()), "").status())
                .isEqualTo(204);
        assertThat(society.thing(Site.YOUTUBE, own.id()).orElseThrow().removed())
                .isTrue();
    }

    @Test
    void a_film_that_is_sent_in_pieces_is_one_film_however_often_the_last_piece_is_asked_for() {
        var films = "/upload/youtube/v3/videos";
        var begun = ask(
                "POST",
                films,
                Map.of("uploadType", "resumable", "part", "snippet,status"),
                "{\"snippet\":{\"title\":\"Så röstar du\"}}",
                "x-upload-content-type",
                "video/mp4");
        var session = Request.pairs(begun.headers().get("Location").substring(1));

        var first = ask("PUT", films, session, "12345", "content-range", "bytes 0-4/10");
        var howFar = ask("PUT", films, session, "", "content-range", "bytes */10");
        var last = ask("PUT", films, session, "67890", "content-range", "bytes 5-9/10");
        var again = ask("PUT", films, session, "", "content-range", "bytes */10");

        assertThat(first.status()).isEqualTo(308);
        assertThat(howFar.headers()).containsEntry("Range", "bytes=0-4");
        assertThat(last.status()).isEqualTo(201);
        assertThat(text(again)).isEqualTo(text(last)).contains("Så röstar du");
        assertThat(society.at(Site.YOUTUBE, channel.id())).hasSize(1);
    }

    @Test
    void who_runs_two_channels_chooses_one_and_only_a_lasting_agreement_can_be_renewed() {
        var second = society.join(Site.YOUTUBE, "museet", "Museet", true);
        society.happens(new Act.Administers(Site.YOUTUBE, eva.id(), channel.id()));
        society.happens(new Act.Administers(Site.YOUTUBE, eva.id(), second.id()));

        var chooser = agree(Map.of("as", eva.id(), "access_type", "offline"));
        var lasting = exchange(agree(Map.of("as", second.id(), "access_type", "offline")));
        var passing = exchange(agree(Map.of("as", second.id(), "access_type", "online")));

        assertThat(text(chooser)).contains("Staden", "Museet");
        assertThat(text(lasting)).contains("refresh_token");
        assertThat(text(passing)).contains("access_token").doesNotContain("refresh_token");
        assertThat(agree(Map.of("as", eva.id(), "response_type", "token")).status())
                .isEqualTo(400);
    }

    private Answer agree(Map<String, String> more) {
        var query = new HashMap<>(Map.of(
                "client_id",
                Simulator.APPLICATION,
                "redirect_uri",
                "https://torg.example/back",
                "response_type",
                "code",
                "scope",
                SCOPE));
        query.putAll(more);
        return google.answer(new Request("GET", "/o/oauth2/v2/auth", query, Map.of(), new byte[0]));
    }

    private Answer exchange(Answer agreed) {
        var location = agreed.headers().get("Location");
        var code = Request.pairs(location.substring(location.indexOf('?') + 1)).get("code");
        var form = "grant_type=authorization_code&code=" + code
                + "&redirect_uri=https%3A%2F%2Ftorg.example%2Fback&client_id=" + Simulator.APPLICATION
                + "&client_secret=" + Simulator.SECRET;
        return google.answer(new Request(
                "POST",
                "/token",
                Map.of(),
                Map.of("content-type", "application/x-www-form-urlencoded"),
                form.getBytes(StandardCharsets.UTF_8)));
    }
}
