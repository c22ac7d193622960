package torg.platforms.mastodon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.net.URI;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import torg.platforms.Ability;
import torg.platforms.AnsweringContract;
import torg.platforms.AttachmentContract;
import torg.platforms.ConnectingContract;
import torg.platforms.Fault;
import torg.platforms.FiguresContract;
import torg.platforms.Listener;
import torg.platforms.ListeningContract;
import torg.platforms.LossyWayContract;
import torg.platforms.Network;
import torg.platforms.NonsenseContract;
import torg.platforms.Outcome;
import torg.platforms.Pictures;
import torg.platforms.ProfileContract;
import torg.platforms.Proved;
import torg.platforms.PublishingContract;
import torg.platforms.ReadingContract;
import torg.platforms.Replies;
import torg.platforms.StreamContract;
import torg.platforms.TokenContract;
import torg.platforms.Way;
import torg.platforms.arrivals.Arrival;
import torg.platforms.delivery.Intervention;
import torg.platforms.profile.Look;
import torg.platforms.publishing.Picture;
import torg.platforms.publishing.Post;
import torg.simulator.Thing;

/** The contract against a server with Mastodon itself, acted from its documentation. */
@Proved(
        value = Network.MASTODON,
        against =
                "a server with Mastodon 4.5 acted from docs.joinmastodon.org: idempotency key, limits, large pictures, edits,"
                        + " filtered messages, scopes, the user stream",
        real = false,
        unproved =
                "federation with other servers, quotes, include_filtered on the first version of notifications, and how"
                        + " Ruby counts composed characters of Indic scripts")
class OfficialTests
        implements ConnectingContract,
                TokenContract,
                ListeningContract,
                StreamContract,
                ReadingContract,
                AttachmentContract,
                AnsweringContract,
                LossyWayContract,
                ProfileContract,
                PublishingContract,
                FiguresContract,
                NonsenseContract {
    private final OfficialWorld world = new OfficialWorld();

    @Override
    public OfficialWorld world() {
        return world;
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void a_token_that_may_not_all_that_is_needed_connects_nothing() {
        assertThatExceptionOfType(Fault.class)
                .isThrownBy(() -> world.platform().connect(world.credentials("read", "write:statuses")))
                .withMessage("platforms.permission-missing");
        assertThatExceptionOfType(Fault.class)
                .isThrownBy(() -> world.platform().connect(world.credentials("write")))
                .withMessage("platforms.permission-missing");
    }

    /** Mastodon knows the key for an hour; nothing relies on it, because no server says whether it does. */
    @Test
    void the_same_answer_sent_twice_within_the_hour_stands_there_once() {
        var connection = world.connection();
        var question = world.somebodyAsks("När öppnar simhallen?");
        var reply = Replies.to(world, question, "Klockan tio.");

        var first = world.platform().reply(connection, reply);
        var second = world.platform().reply(connection, reply);

        assertThat(second).isEqualTo(first).isInstanceOf(Outcome.Delivered.class);
        assertThat(world.repliesSeen(question)).hasSize(1);
        assertThat(world.platform().abilities()).doesNotContain(Ability.REPEATABLE_REPLY, Ability.REPEATABLE_POST);
    }

    /** Mastodon keeps messages of people one does not follow apart unless asked for them. */
    @Test
    void what_is_said_to_the_city_alone_is_heard_and_answered_to_its_author_alone() {
        var connection = world.connection();
        var asked = world.somebodyAsksAlone("Min granne slår sina barn");

        var heard = Listener.written(
                        new Listener(world, connection).listenUntil(Listener.says("Min granne slår sina barn")))
                .getFirst();
        var outcome = world.platform().reply(connection, Replies.to(world, asked, "Vi ringer dig i dag."));

        assertThat(heard.way()).hasValue(Way.MESSAGE);
        var sent = world.standing(((Outcome.Delivered) outcome).ref());
        assertThat(sent.kind()).isEqualTo(Thing.Kind.MESSAGE);
        assertThat(sent.text()).isEqualTo("@asa Vi ringer dig i dag.");
    }

    @Test
    void a_large_picture_is_waited_for() {
        var large = Arrays.copyOf(Pictures.png(), 100_000);

        var outcome = world.platform().publishing().orElseThrow().publish(world.connection(), post(large));

        assertThat(world.shown(((Outcome.Delivered) outcome).ref())
                        .orElseThrow()
                        .alternatives())
                .containsExactly(ALTERNATIVE);
    }

    @Test
    void a_changed_post_keeps_its_pictures() {
        var connection = world.connection();
        var publishing = world.platform().publishing().orElseThrow();
        var published = (Outcome.Delivered) publishing.publish(connection, post(Pictures.png()));

        assertThat(publishing.edit(connection, published.ref(), "Öppnar klockan elva"))
                .isInstanceOf(Outcome.Delivered.class);

        assertThat(world.shownToAsa(published.ref())).contains("Öppnar klockan elva", ALTERNATIVE);
    }

    @Test
    void a_description_that_is_too_long_and_a_file_that_is_no_picture_are_refused_with_a_word() {
        var publishing = world.platform().publishing().orElseThrow();
        var connection = world.connection();
        var address = URI.create("https://stad.example/bild");
        var wordy = new Picture(Pictures.png(), "image/png", "å".repeat(1501), address);
        var film = new Picture(new byte[] {1}, "application/pdf", "En affisch", address);

        assertThat(publishing.publish(connection, new Post(key(), "Hej", List.of(wordy), now())))
                .isEqualTo(new Outcome.Refused("platforms.mastodon.long-description"));
        assertThat(publishing.publish(connection, new Post(key(), "Hej", List.of(film), now())))
                .isEqualTo(new Outcome.Refused("platforms.picture-refused"));
        assertThat(world.posts()).isEmpty();
    }

    /** Notifications and threads come by different ways, and tell the same. */
    @Test
    void what_is_said_under_what_the_city_added_belongs_to_where_that_began() {
        var post = world.citySays("Vi bygger om Storgatan.");
        var added = world.cityGoesOn(post, "Till jul är allt klart.");
        var answer = world.somebodyReplies(added, "Vilken jul?");
        var answered = world.cityGoesOn(answer, "Den som kommer.");
        var thanks = world.somebodyReplies(answered, "Tack!");
        var listener = new Listener(world);

        var heard = Listener.written(listener.listenUntil(Listener.says("Vilken jul?", "Tack!")));
        var late = world.somebodyReplies(answered, "Fast vilket år?");
        var all = Listener.written(listener.listenUntil(Listener.says("Fast vilket år?")));

        assertThat(heard).extracting(Arrival.Written::ref).containsExactlyInAnyOrder(answer, thanks);
        assertThat(all).extracting(Arrival.Written::ref).contains(late);
        assertThat(all).extracting(Arrival.Written::root).containsOnly(post);
    }

    private Post post(byte[] png) {
        var picture = new Picture(png, "image/png", ALTERNATIVE, world.pictureAddress(png));
        return new Post(key(), "Simhallen öppnar", List.of(picture), now());
    }

    private java.time.Instant now() {
        return world.clock().instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }

    /** The reset is a time of the calendar, where others count seconds. */
    @Test
    void who_asks_too_often_waits_until_the_server_says() {
        var connection = world.connection();
        var figures = world.platform().figures().orElseThrow();
        var fault = catchThrowableOfType(Fault.class, () -> {
            for (var n = 0; n < 301; n++) {
                figures.account(connection);
            }
        });

        assertThat(fault.kind()).isEqualTo(Fault.Kind.TOO_MUCH);
        assertThat(fault.until())
                .isBetween(
                        world.clock().instant().plusSeconds(60),
                        world.clock().instant().plusSeconds(301));
    }

    @Test
    void a_link_that_the_server_has_verified_is_told_apart_from_one_that_it_has_not() {
        world.cityIs(Map.of("verified Webb", "https://stad.example/simhall", "Blogg", "https://blogg.example"));

        var seen = (Look.Seen) world.platform().profile(world.connection());

        assertThat(seen.profile().relMe()).containsExactly(URI.create("https://stad.example/simhall"));
        assertThat(seen.profile().links())
                .contains(URI.create("https://stad.example/simhall"), URI.create("https://blogg.example"));
        assertThat(seen.profile().description()).contains("Webb: https://stad.example/simhall");
    }

    @Test
    void somebody_is_kept_away_and_let_back_and_something_is_reported() {
        var connection = world.connection();
        var asked = world.somebodyAsks("Dumma kommun");
        var author = Listener.written(new Listener(world, connection).listenUntil(Listener.says("Dumma kommun")))
                .getFirst()
                .author()
                .id();
        var block = new Intervention.Block(key(), author, now());
        var unblock = new Intervention.Unblock(key(), author, asked, now());

        assertThat(world.platform().intervene(connection, block)).isInstanceOf(Outcome.Delivered.class);
        assertThat(world.platform().readBack(connection, block)).isPresent();
        assertThat(world.platform().readBack(connection, unblock)).isEmpty();
        assertThat(world.platform().intervene(connection, unblock)).isInstanceOf(Outcome.Delivered.class);
        assertThat(world.platform().readBack(connection, unblock)).isPresent();
        assertThat(world.platform().intervene(connection, new Intervention.Report(key(), asked, "Hot", now())))
                .isInstanceOf(Outcome.Delivered.class);
    }

    @Test
    void an_answer_of_another_server_means_nothing_here() {
        var connection = world.connection();
        var elsewhere = new torg.platforms.RemoteRef("1@annan.example");

        assertThat(world.platform().reply(connection, Replies.to(world, elsewhere, "Hej")))
                .isEqualTo(new Outcome.Refused("platforms.gone"));
    }
}
