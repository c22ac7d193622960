package torg.platforms.x;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static torg.platforms.Listener.says;
import static torg.platforms.Listener.written;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import torg.platforms.Fault;
import torg.platforms.Listener;
import torg.platforms.Meter;
import torg.platforms.Outcome;
import torg.platforms.RemoteRef;
import torg.platforms.Replies;
import torg.platforms.WebhookContract;
import torg.platforms.arrivals.Cursor;
import torg.platforms.delivery.Intervention;
import torg.platforms.publishing.Picture;
import torg.platforms.publishing.Post;
import torg.platforms.webhooks.Call;
import torg.platforms.webhooks.Webhooks.Forged;
import torg.simulator.Site;
import torg.world.Fault.AnswerInstead;

/** What only X has: prices, wrapped addresses, conversations that are searched for, a proof that must not become a key. */
class ParticularTests {
    private final XWorld world = new XWorld();

    @AfterEach
    void close() {
        world.close();
    }

    private Post post(String text) {
        return new Post(
                UUID.randomUUID().toString(), text, List.of(), world.clock().instant());
    }

    private Outcome publish(String text) {
        return world.platform().publishing().orElseThrow().publish(world.metered(), post(text));
    }

    @Test
    void a_post_is_metered_with_its_price_and_an_address_makes_it_thirteen_times_as_dear() {
        publish("Simhallen öppnar på måndag");
        assertThat(world.microdollars()).isEqualTo(15_000);
        world.quiet();

        publish("Läs mer på https://www.stockholm.se/simhall");

        assertThat(world.microdollars()).isEqualTo(200_000);
    }

    @Test
    void what_is_refused_costs_nothing_and_what_is_read_costs_by_the_thing() {
        publish("Samma ord");
        world.quiet();
        assertThat(publish("Samma ord")).isEqualTo(new Outcome.Refused("platforms.said-already"));
        assertThat(world.microdollars()).isZero();
        world.somebodyAsks("Ett");
        world.somebodyAsks("Två");

        world.platform().poll(world.metered(), Cursor.BEGINNING);

        // Two mentions, and the city's own post.
        assertThat(world.microdollars()).isEqualTo(3 * 5_000);
    }

    @Test
    void how_much_is_left_is_noted_from_what_x_says() {
        publish("Simhallen öppnar på måndag");

        assertThat(world.uses.getLast().left())
                .hasValueSatisfying(left -> assertThat(left.most()).isEqualTo(100))
                .hasValueSatisfying(left -> assertThat(left.left()).isEqualTo(99))
                .hasValueSatisfying(left -> assertThat(left.of()).isEqualTo(Meter.Left.Of.ACCOUNT))
                .hasValueSatisfying(
                        left -> assertThat(left.resets()).isAfter(world.clock().instant()));
    }

    @Test
    void a_limit_of_x_is_waited_for_until_the_second_that_x_names() {
        var connection = world.connection();
        for (var n = world.callsTo("/2/users/me"); n < 75; n++) {
            world.platform().probe(connection);
        }

        assertThatExceptionOfType(Fault.class)
                .isThrownBy(() -> world.platform().probe(connection))
                .satisfies(fault -> assertThat(fault.kind()).isEqualTo(Fault.Kind.TOO_MUCH))
                .satisfies(fault -> assertThat(fault.until())
                        .isBetween(
                                world.clock().instant().plusSeconds(600),
                                world.clock().instant().plusSeconds(901)));
    }

    @Test
    void without_credits_a_post_waits_and_nothing_is_called_lost() {
        world.spoilPath(
                "/2/tweets",
                new AnswerInstead(
                        402,
                        Map.of("content-type", "application/json"),
                        "{\"title\":\"CreditsDepleted\",\"type\":\"https://api.x.com/2/problems/credits\"}"));

        var outcome = publish("Simhallen öppnar på måndag");

        assertThat(outcome).isInstanceOf(Outcome.NotNow.class);
        assertThat(((Outcome.NotNow) outcome).word()).isEqualTo("platforms.quota-used");
    }

    @Test
    void an_answer_that_leaves_the_city_out_is_found_by_its_conversation() {
        var connection = world.connection();
        var listener = new Listener(world, connection);
        var post = world.citySays("Vi bygger om Storgatan.");
        var first = world.somebodyReplies(post, "Hur länge då?");
        listener.listen();
        world.aWhileLater();
        var second = world.somebodyReplies(first, "Till jul, säger grannen.");

        var heard = written(listener.listenUntil(says("Till jul, säger grannen.")));

        assertThat(heard)
                .filteredOn(one -> one.ref().equals(second))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.root()).isEqualTo(post);
                    assertThat(one.parent()).contains(first);
                });
        assertThat(world.callsTo("/2/tweets/search/recent")).isPositive();
    }

    @Test
    void addresses_signs_and_names_are_read_as_they_were_written() {
        var post = world.citySays("Läs https://akerby.se/a?b=1&c=2 om <simhallen>");
        world.somebodyReplies(post, "Tack & hej, se https://example.org/x?y=1&z=2, hälsar <Åsa> @simhallen");

        var heard = written(new Listener(world).listenUntil(arrivals -> !arrivals.isEmpty()));

        assertThat(heard.getFirst().text())
                .isEqualTo("Tack & hej, se https://example.org/x?y=1&z=2, hälsar <Åsa> @simhallen");
    }

    @Test
    void an_answer_to_something_that_was_changed_goes_by_the_first_name_of_both() {
        var connection = world.connection();
        var question = world.somebodyAsks("När öppnar simhallen");
        world.somebodyEdits(question, "När öppnar simhallen på lördag?");
        world.somebodyReplies(question, "Det undrar jag med");

        var heard = written(new Listener(world, connection).listenUntil(says("Det undrar jag med")));

        assertThat(heard).extracting(one -> one.parent().orElse(one.ref())).containsOnly(question);
        assertThat(world.platform().reply(connection, Replies.to(world, question, "Klockan nio.")))
                .isInstanceOf(Outcome.Delivered.class);
    }

    @Test
    void in_somebody_elses_conversation_nothing_can_be_hidden() {
        var question = world.somebodyAsks("Min egen tråd");
        var answer = world.somebodyReplies(question, "Mitt eget svar");
        var now = world.clock().instant();

        var outcome = world.platform().intervene(world.connection(), new Intervention.Hide("k", answer, question, now));

        assertThat(outcome).isEqualTo(new Outcome.Refused("platforms.not-in-own-thread"));
    }

    @Test
    void somebody_is_kept_away_and_let_back() {
        var connection = world.connection();
        var now = world.clock().instant();
        var asa = world.asa().id();

        var blocked = world.platform().intervene(connection, new Intervention.Block("k", asa, now));
        assertThat(blocked).isInstanceOf(Outcome.Delivered.class);
        assertThat(world.society().isBlocked(Site.X, world.city().id(), asa)).isTrue();

        var ref = ((Outcome.Delivered) blocked).ref();
        assertThat(world.platform().intervene(connection, new Intervention.Unblock("l", asa, ref, now)))
                .isInstanceOf(Outcome.Delivered.class);
        assertThat(world.society().isBlocked(Site.X, world.city().id(), asa)).isFalse();
    }

    @Test
    void a_picture_larger_than_x_takes_is_refused_before_it_is_sent() {
        var large = new Picture(
                new byte[5_000_001], "image/png", "En stor bild", java.net.URI.create("https://stad.example/b"));
        var post = new Post("k", "Med bild", List.of(large), world.clock().instant());

        var outcome = world.platform().publishing().orElseThrow().publish(world.connection(), post);

        assertThat(outcome).isEqualTo(new Outcome.Refused("platforms.picture-refused"));
        assertThat(world.callsTo("/2/media")).isZero();
    }

    @Test
    void a_picture_of_several_pieces_arrives_whole() {
        var picture = new Picture(
                new byte[2_500_000], "image/jpeg", "Tre bitar", java.net.URI.create("https://stad.example/b"));
        var post = new Post("k", "Med bild", List.of(picture), world.clock().instant());

        var outcome =
                (Outcome.Delivered) world.platform().publishing().orElseThrow().publish(world.connection(), post);

        assertThat(world.shown(outcome.ref()).orElseThrow().alternatives()).containsExactly("Tre bitar");
        assertThat(world.platform().publishing().orElseThrow().readBack(world.connection(), post))
                .isPresent();
    }

    @Test
    void whoever_asks_for_a_proof_cannot_have_a_call_of_their_own_signed() {
        var body = "{\"data\":{\"filter\":{\"user_id\":\"1\"}}}";
        var asked = new Call("GET", Map.of("crc_token", body), Map.of(), new byte[0]);

        assertThat(world.webhooks().handshake(asked)).isEmpty();
    }

    @Test
    void an_address_that_fails_the_hourly_check_is_told_nothing_and_asked_anew_at_once_when_we_say_so() {
        var connection = world.connection();
        world.webhooks().subscribe(connection, WebhookContract.OUR_ADDRESS);
        var post = world.citySays("Vi bygger om Storgatan.");
        world.ourDoorIsShut(true);
        world.clockGoes(Duration.ofMinutes(61));
        world.somebodyReplies(post, "Ingen hemma");
        assertThat(world.calls()).isEmpty();

        var fault = catchThrowableOfType(
                Fault.class, () -> world.webhooks().subscribe(connection, WebhookContract.OUR_ADDRESS));
        assertThat(fault).hasMessage("platforms.address-unproved");

        world.ourDoorIsShut(false);
        world.somebodyReplies(post, "Fortfarande utestängd");
        assertThat(world.calls()).isEmpty();
        world.webhooks().subscribe(connection, WebhookContract.OUR_ADDRESS);
        world.somebodyReplies(post, "Hemma igen");
        assertThat(world.calls()).hasSize(1);
    }

    @Test
    void a_call_signed_by_the_older_header_is_believed_too_and_by_another_secret_is_not() {
        var body = "{\"data\":{}}".getBytes(StandardCharsets.UTF_8);

        assertThat(world.webhooks()
                        .hear(new Call(
                                "POST", Map.of(), Map.of("x-twitter-webhooks-signature", XWorld.signed(body)), body)))
                .isEmpty();
        assertThatExceptionOfType(Forged.class)
                .isThrownBy(() -> world.webhooks()
                        .hear(new Call(
                                "POST",
                                Map.of(),
                                Map.of("x-twitter-webhooks-signature", XWorld.signed(new byte[] {1})),
                                body)));
    }

    @Test
    void a_refresh_token_is_good_for_one_use() {
        var connection = world.connection();
        world.clockGoes(Duration.ofHours(3));
        var renewed = world.platform().probe(connection);
        var old = Listener.connection(connection.remoteId(), connection.handle(), connection.token());

        assertThatExceptionOfType(Fault.class)
                .isThrownBy(() -> world.platform().probe(old))
                .satisfies(fault -> assertThat(fault.kind()).isEqualTo(Fault.Kind.NOT_ALLOWED));
        assertThat(world.platform()
                        .probe(Listener.connection(renewed.remoteId(), renewed.handle(), renewed.token()))
                        .remoteId())
                .isEqualTo(connection.remoteId());
    }

    @Test
    void what_is_no_name_of_x_never_becomes_a_part_of_an_address() {
        var connection = world.connection();
        var elsewhere = new RemoteRef("../../1");
        var calls = world.callsTo("/");

        assertThat(world.platform().reply(connection, Replies.to(world, elsewhere, "Hej")))
                .isEqualTo(new Outcome.Refused("platforms.gone"));
        assertThat(world.platform().publishing().orElseThrow().remove(connection, elsewhere))
                .isEqualTo(new Outcome.Refused("platforms.gone"));
        assertThat(world.callsTo("/")).isEqualTo(calls);
    }
}
