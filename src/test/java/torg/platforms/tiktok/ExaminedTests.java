package torg.platforms.tiktok;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import torg.platforms.Connection;
import torg.platforms.Fault;
import torg.platforms.Listener;
import torg.platforms.Outcome;
import torg.platforms.publishing.Picture;
import torg.platforms.publishing.Post;
import torg.platforms.publishing.Publishing;
import torg.platforms.webhooks.Call;
import torg.platforms.webhooks.Webhooks.Forged;
import torg.simulator.Act;
import torg.simulator.Site;
import torg.simulator.tiktok.TikTokDialect;
import torg.world.Fault.AnswerInstead;

/** A post is examined before it has a name; and what a token, a limit and nonsense do to it meanwhile. */
class ExaminedTests {
    private final TikTokWorld world = new TikTokWorld();

    @AfterEach
    void close() {
        world.close();
    }

    private Publishing publishing() {
        return world.platform().publishing().orElseThrow();
    }

    private Post post(String text, Picture... pictures) {
        return new Post(
                UUID.randomUUID().toString(),
                text,
                List.of(pictures),
                world.clock().instant());
    }

    private Post post(String text) {
        return post(text, world.picture(""));
    }

    @Test
    void a_post_that_is_examined_is_unclear_until_it_is_shown_and_then_found_by_its_own_name() {
        var connection = world.connection();
        world.plays("moderation_seconds", "3600");
        var first = post("Samma ord två gånger");
        var second = post("Samma ord två gånger");

        assertThat(publishing().publish(connection, first)).isEqualTo(new Outcome.Unknown("platforms.tiktok.examined"));
        assertThat(publishing().publish(connection, second)).isInstanceOf(Outcome.Unknown.class);
        assertThat(publishing().readBack(connection, first)).isEmpty();

        world.clockGoes(Duration.ofHours(1).plusSeconds(5));
        var found = publishing().readBack(connection, first).orElseThrow();
        var other = publishing().readBack(connection, second).orElseThrow();

        assertThat(found.ref()).isNotEqualTo(other.ref());
        assertThat(found.address())
                .isEqualTo(
                        "https://www.tiktok.com/@simhallen/photo/" + found.ref().value());
        assertThat(world.posts()).hasSize(2);
    }

    @Test
    void a_long_post_whose_receipt_is_lost_is_found_by_its_beginning() {
        var connection = world.connection();
        var post = post("Simhallen öppnar på måndag. ".repeat(20));
        world.spoilPath("/content/init", torg.world.Fault.loseAnswer());

        assertThat(publishing().publish(connection, post)).isInstanceOf(Outcome.Unknown.class);

        assertThat(publishing().readBack(connection, post)).isPresent();
    }

    @Test
    void without_a_picture_with_too_many_and_with_one_of_another_kind_nothing_is_sent() {
        var connection = world.connection();
        var png = new Picture(new byte[] {1}, "image/png", "", URI.create("https://stad.example/b.png"));
        var many = java.util.stream.Stream.generate(() -> world.picture(""))
                .limit(36)
                .toArray(Picture[]::new);

        assertThat(publishing().publish(connection, post("Utan bild", new Picture[0])))
                .isEqualTo(new Outcome.Refused("platforms.needs-picture"));
        assertThat(publishing().publish(connection, post("Många", many)))
                .isEqualTo(new Outcome.Refused("platforms.too-many-pictures"));
        assertThat(publishing().publish(connection, post("Fel sort", png)))
                .isEqualTo(new Outcome.Refused("platforms.tiktok.kind-of-picture"));
        assertThat(world.callsTo("/v2/post/")).isZero();
    }

    @Test
    void a_picture_that_tiktok_could_not_use_is_a_refusal() {
        var connection = world.connection();
        var wrong = new Picture(new byte[] {1}, "image/jpeg", "", URI.create("https://stad.example/b.png"));

        assertThat(publishing().publish(connection, post("Fel bild", wrong)))
                .isEqualTo(new Outcome.Refused("platforms.picture-refused"));
    }

    @Test
    void an_application_that_tiktok_has_not_audited_publishes_nothing_in_private() {
        var connection = world.connection();
        world.plays("private", "yes");

        assertThat(publishing().publish(connection, post("Hej")))
                .isEqualTo(new Outcome.Refused("platforms.tiktok.only-private"));
        assertThat(world.posts()).isEmpty();
    }

    @Test
    void the_seventh_post_of_a_minute_waits_a_minute() {
        var connection = world.connection();
        for (var n = 0; n < 6; n++) {
            assertThat(publishing().publish(connection, post("Inlägg " + n))).isInstanceOf(Outcome.Delivered.class);
        }

        var seventh = publishing().publish(connection, post("Inlägg 7"));

        assertThat(seventh).isInstanceOf(Outcome.NotNow.class);
        assertThat(((Outcome.NotNow) seventh).retryAt())
                .isBefore(world.clock().instant().plusSeconds(90));
        world.clockGoes(Duration.ofSeconds(61));
        assertThat(publishing().publish(connection, post("Inlägg 7"))).isInstanceOf(Outcome.Delivered.class);
    }

    @Test
    void a_day_that_is_full_is_waited_for() {
        world.spoilPath(
                "/content/init",
                new AnswerInstead(
                        403,
                        Map.of("content-type", "application/json"),
                        "{\"data\":{},\"error\":{\"code\":\"spam_risk_too_many_posts\",\"message\":\"\"}}"));

        var outcome = publishing().publish(world.connection(), post("Hej"));

        assertThat(outcome).isInstanceOf(Outcome.NotNow.class);
        assertThat(((Outcome.NotNow) outcome).word()).isEqualTo("platforms.quota-used");
    }

    @Test
    void a_no_that_comes_with_a_yes_is_a_no() {
        world.spoilPath(
                "/content/init",
                new AnswerInstead(
                        200,
                        Map.of("content-type", "application/json"),
                        "{\"data\":{},\"error\":{\"code\":\"url_ownership_unverified\",\"message\":\"\"}}"));

        assertThat(publishing().publish(world.connection(), post("Hej")))
                .isEqualTo(new Outcome.Refused("platforms.tiktok.address-unverified"));
    }

    @Test
    void nonsense_instead_of_a_receipt_is_never_taken_for_one() {
        var json = Map.of("content-type", "application/json");
        var connection = world.connection();
        for (var body : List.of("", "null", "[]", "{", "{}", "{\"data\":[]}", "{\"data\":{\"publish_id\":7}}")) {
            world.spoilPath("/content/init", new AnswerInstead(200, json, body));

            assertThat(publishing().publish(connection, post("Hej " + body)))
                    .as(body)
                    .isInstanceOf(Outcome.Unknown.class);
        }
        for (var status : List.of(400, 403, 418, 503)) {
            world.spoilPath("/content/init", new AnswerInstead(status, Map.of("content-type", "text/html"), "<html>"));

            assertThat(publishing().publish(connection, post("Hej"))).isNotInstanceOf(Outcome.Delivered.class);
            world.clockGoes(Duration.ofMinutes(1));
        }
        assertThat(world.posts()).isEmpty();
    }

    @Test
    void a_consent_that_was_taken_back_opens_nothing_any_longer() {
        var connected = world.connection();
        var withdrawn = Listener.connection(connected.remoteId(), connected.handle(), world.withdrawnToken());

        assertThat(fault(withdrawn).kind()).isEqualTo(Fault.Kind.NOT_ALLOWED);
        assertThat(publishing().publish(withdrawn, post("Hej")))
                .isEqualTo(new Outcome.Refused("platforms.not-allowed"));
        assertThat(world.posts()).isEmpty();
    }

    private Fault fault(Connection connection) {
        return catchThrowableOfType(Fault.class, () -> world.platform().probe(connection));
    }

    @Test
    void a_platform_that_asks_to_wait_or_makes_no_sense_is_asked_again() {
        var connection = world.connection();

        world.spoilPath("/user/info", torg.world.Fault.tooManyRequests(Duration.ofSeconds(271)));
        assertThat(fault(connection).kind()).isEqualTo(Fault.Kind.TOO_MUCH);
        world.spoilPath("/user/info", torg.world.Fault.html());
        assertThat(fault(connection).kind()).isEqualTo(Fault.Kind.TRY_AGAIN);
        world.spoilPath("/user/info", torg.world.Fault.serverError());
        assertThat(fault(connection).kind()).isEqualTo(Fault.Kind.TRY_AGAIN);
    }

    private List<Call> calls() {
        world.society()
                .happens(new Act.Subscribed(
                        Site.TIKTOK,
                        TikTokDialect.PORTAL,
                        "https://torg.stad.example/hooks/tiktok",
                        java.util.Set.of()));
        world.calls();
        world.citySays("Simhallen öppnar åäö 🏊");
        world.society().happens(new Act.Withdrawn(Site.TIKTOK, world.city().id(), ""));
        return world.calls();
    }

    @Test
    void calls_are_believed_by_their_signature_and_nothing_lands() {
        var calls = calls();

        assertThat(calls).hasSize(2);
        assertThat(calls)
                .allSatisfy(call -> assertThat(world.webhooks().hear(call)).isEmpty());
    }

    @Test
    void an_altered_byte_a_missing_signature_another_key_and_an_old_time_are_forged() {
        for (var call : calls()) {
            var altered = call.body().clone();
            altered[altered.length / 2] ^= 1;
            forged(new Call(call.method(), call.query(), call.headers(), altered));
            forged(new Call(call.method(), call.query(), Map.of(), call.body()));
            var other = new HashMap<>(call.headers());
            other.replaceAll((name, value) -> value.replaceAll("[0-9a-f]{8}$", "00000000"));
            forged(new Call(call.method(), call.query(), other, call.body()));
            var dated = new HashMap<>(call.headers());
            dated.replaceAll((name, value) -> value.replaceAll("^t=\\d", "t=9"));
            forged(new Call(call.method(), call.query(), dated, call.body()));
        }
        var calls = calls();
        world.clockGoes(Duration.ofDays(4));
        calls.forEach(this::forged);
    }

    private void forged(Call call) {
        assertThatExceptionOfType(Forged.class)
                .isThrownBy(() -> world.webhooks().hear(call));
    }
}
