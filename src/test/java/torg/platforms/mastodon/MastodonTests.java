package torg.platforms.mastodon;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import torg.platforms.AnsweringContract;
import torg.platforms.ConnectingContract;
import torg.platforms.Credentials;
import torg.platforms.Eavesdropper;
import torg.platforms.Fault;
import torg.platforms.Listener;
import torg.platforms.ListeningContract;
import torg.platforms.LossyWayContract;
import torg.platforms.Network;
import torg.platforms.Outcome;
import torg.platforms.ProfileContract;
import torg.platforms.Proved;
import torg.platforms.PublishingContract;
import torg.platforms.ReadingContract;
import torg.platforms.Replies;
import torg.platforms.TokenContract;
import torg.platforms.Way;
import torg.platforms.arrivals.Arrival;
import torg.platforms.delivery.Intervention;
import torg.platforms.figures.Figure;
import torg.platforms.publishing.Post;

/**
 * The contract against a real server of the fediverse, snac 2.75. It is another one than Mastodon, and that is the point:
 * where it does otherwise, the test that says so stands here. What only Mastodon itself has, {@link OfficialTests} proves.
 */
@Proved(
        value = Network.MASTODON,
        against = "snac 2.75 from Debian, a real server of the fediverse with Mastodon's client protocol",
        real = true)
class MastodonTests
        implements ConnectingContract,
                TokenContract,
                ListeningContract,
                ReadingContract,
                AnsweringContract,
                LossyWayContract,
                ProfileContract,
                PublishingContract {
    private final MastodonWorld world = new MastodonWorld();

    @Override
    public MastodonWorld world() {
        return world;
    }

    @AfterEach
    void close() {
        world.close();
    }

    /** snac takes what is longer than 500; the rule does not, since what is said here is read elsewhere. */
    @Test
    @Override
    public void the_longest_text_passes_and_one_character_more_is_refused_by_the_rule_and_by_the_platform() {
        var connection = world.connection();
        var question = world.somebodyAsks("När öppnar simhallen?");
        var longest = "å".repeat(world.platform().replyLimit().most());

        assertThat(world.platform().reply(connection, Replies.to(world, question, longest + "ö")))
                .isEqualTo(new Outcome.Refused("platforms.too-long"));
        assertThat(world.platform().reply(connection, Replies.to(world, question, longest)))
                .isInstanceOf(Outcome.Delivered.class);
    }

    /** Only on the server's own page: then a person is told so, and not that it is gone. */
    @Test
    @Override
    public void what_is_taken_away_is_gone_and_taking_it_away_twice_is_once() {
        var connection = world.connection();
        var publishing = world.platform().publishing().orElseThrow();
        var published = (Outcome.Delivered) publishing.publish(
                connection,
                new Post("k", "Ett misstag", List.of(), world.clock().instant()));

        assertThat(publishing.remove(connection, published.ref()))
                .isEqualTo(new Outcome.Refused("platforms.cannot-do-that"));
        assertThat(world.shown(published.ref())).isPresent();

        world.city.removes(world.city
                .status(MastodonWorld.id(published.ref()))
                .orElseThrow()
                .required("uri")
                .asString());
        org.awaitility.Awaitility.await()
                .until(() ->
                        world.city.status(MastodonWorld.id(published.ref())).isEmpty());
        assertThat(publishing.remove(connection, published.ref())).isInstanceOf(Outcome.Delivered.class);
    }

    @Test
    void a_key_to_another_account_than_the_one_in_the_register_connects_nothing() {
        var credentials = new Credentials(
                world.server().toString(),
                "@kommunen@annan.example",
                world.credentials().secret());

        org.assertj.core.api.Assertions.assertThatExceptionOfType(Fault.class)
                .isThrownBy(() -> world.platform().connect(credentials))
                .withMessage("platforms.mastodon.other-account");
    }

    @Test
    void what_is_said_to_the_city_alone_is_answered_to_its_author_alone() {
        var connection = world.connection();
        var asked = MastodonWorld.ref(world.asa.says("@" + world.city.name() + " Min granne slår sina barn", "direct"));

        var heard = Listener.written(
                        new Listener(world, connection).listenUntil(Listener.says("Min granne slår sina barn")))
                .getFirst();
        var outcome = world.platform().reply(connection, Replies.to(world, asked, "Vi ringer dig i dag."));

        assertThat(heard.way()).hasValue(Way.MESSAGE);
        var id = MastodonWorld.id(((Outcome.Delivered) outcome).ref());
        assertThat(world.city.status(id).orElseThrow().required("visibility").asString())
                .isEqualTo("private");
    }

    @Test
    void somebody_is_kept_away_and_let_back_and_snac_takes_no_report() {
        var connection = world.connection();
        var asked = world.somebodyAsks("Dumma kommun");
        var author = Listener.written(new Listener(world, connection).listenUntil(Listener.says("Dumma kommun")))
                .getFirst()
                .author()
                .id();
        var now = world.clock().instant().truncatedTo(ChronoUnit.MICROS);
        var block = new Intervention.Block(key(), author, now);

        var outcome = (Outcome.Delivered) world.platform().intervene(connection, block);
        assertThat(world.platform().readBack(connection, block)).hasValue(outcome);
        assertThat(world.platform().intervene(connection, new Intervention.Unblock(key(), author, outcome.ref(), now)))
                .isInstanceOf(Outcome.Delivered.class);
        assertThat(world.platform().readBack(connection, block)).isEmpty();
        assertThat(world.platform().intervene(connection, new Intervention.Report(key(), asked, "Hot", now)))
                .isEqualTo(new Outcome.Refused("platforms.cannot-do-that"));
        assertThat(world.platform().intervene(connection, new Intervention.Hide(key(), asked, asked, now)))
                .isEqualTo(new Outcome.Refused("platforms.cannot-do-that"));
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }

    /** snac says zero for what it does not count. */
    @Test
    void figures_that_the_server_does_not_count_are_left_out() {
        var connection = world.connection();
        var post = world.citySays("Vad tycker ni om torget?");
        world.somebodyReplies(post, "Fint!");
        var figures = world.platform().figures().orElseThrow();

        assertThat(figures.account(connection)).isEmpty();
        assertThat(figures.post(connection, post)).contains(new Figure(Figure.Of.COMMENTS, 1));
    }

    @Test
    void who_answers_beside_the_city_in_its_thread_is_heard_with_where_the_thread_began() {
        var listener = new Listener(world);
        var post = world.citySays("Vi bygger om Storgatan.");
        var first = world.somebodyReplies(post, "Hur länge?");
        var second = world.somebodyReplies(first, "Och varför?");

        var heard = Listener.written(listener.listenUntil(Listener.says("Hur länge?", "Och varför?")));

        assertThat(heard).extracting(Arrival.Written::ref).containsExactlyInAnyOrder(first, second);
        assertThat(heard).extracting(Arrival.Written::root).containsOnly(post);
        assertThat(heard)
                .extracting(written -> written.author().handle())
                .containsOnly(world.asa.name() + "@" + MastodonWorld.domain());
    }

    /** snac names a stream (v1's streaming_api) and has none. */
    @Test
    void where_no_stream_can_be_opened_nobody_says_that_there_is_one_and_polling_hears_as_before() {
        var connection = world.connection();
        try (var stream = Eavesdropper.on(world.platform().streaming().orElseThrow(), connection, "")) {
            stream.untilEnded();

            assertThat(stream.wasLetIn()).isFalse();
        }

        world.somebodyAsks("Hörs jag ändå?");
        new Listener(world, connection).listenUntil(Listener.says("Hörs jag ändå?"));
    }
}
