package torg.platforms.threads;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import torg.platforms.Ability;
import torg.platforms.Agreeing;
import torg.platforms.AnsweringContract;
import torg.platforms.AttachmentContract;
import torg.platforms.Connection;
import torg.platforms.ConsentContract;
import torg.platforms.Fault;
import torg.platforms.FiguresContract;
import torg.platforms.InterveningContract;
import torg.platforms.Listener;
import torg.platforms.ListeningContract;
import torg.platforms.LossyWayContract;
import torg.platforms.Network;
import torg.platforms.NonsenseContract;
import torg.platforms.Outcome;
import torg.platforms.Pictures;
import torg.platforms.PlatformWorld.Hideable;
import torg.platforms.ProfileContract;
import torg.platforms.Proved;
import torg.platforms.PublishingContract;
import torg.platforms.ReadingContract;
import torg.platforms.Replies;
import torg.platforms.TokenContract;
import torg.platforms.WebhookContract;
import torg.platforms.arrivals.Arrival;
import torg.platforms.arrivals.Cursor;
import torg.platforms.delivery.Intervention;
import torg.platforms.publishing.Picture;
import torg.platforms.publishing.Post;
import torg.platforms.webhooks.Webhooks.Forged;

/** The contracts against Threads as it is acted, and what is Threads' own. */
@Proved(
        value = Network.THREADS,
        real = false,
        against = "the simulator, written from developers.facebook.com/docs/threads, read 21 and 22 November 2026",
        unproved = "what a container that was published already answers, whom a call about a mention"
                + " names, how long pictures take")
class ThreadsTests
        implements ConsentContract,
                TokenContract,
                ListeningContract,
                ReadingContract,
                AttachmentContract,
                AnsweringContract,
                LossyWayContract,
                ProfileContract,
                InterveningContract,
                PublishingContract,
                WebhookContract,
                FiguresContract,
                NonsenseContract {
    private final ThreadsWorld world = new ThreadsWorld();

    @Override
    public ThreadsWorld world() {
        return world;
    }

    /** Where to call is set on the application's own page, and not by Torg. */
    @Test
    @Override
    public void a_platform_to_whom_the_address_proves_nothing_tells_nothing_until_it_does() {
        var address = WebhookContract.OUR_ADDRESS.toString();
        var account = world.asaId();
        world.ourDoorIsShut(true);
        assertThat(world.dialect().tells(account, address, world.word())).isFalse();

        world.ourDoorIsShut(false);
        assertThat(world.dialect().tells(account, address, "gissat")).isFalse();
        assertThat(world.dialect().tells(account, address, world.word())).isTrue();
    }

    @AfterEach
    void close() {
        world.close();
    }

    private Outcome publish(String text, List<Picture> pictures) {
        var post = new Post(
                UUID.randomUUID().toString(), text, pictures, world.clock().instant());
        return world.platform().publishing().orElseThrow().publish(world.connection(), post);
    }

    private static String links(int different) {
        return Stream.concat(
                        IntStream.range(0, different).mapToObj(n -> "https://stad.example/" + n),
                        Stream.of("https://stad.example/0."))
                .collect(Collectors.joining(" "));
    }

    @Test
    void what_is_longest_counts_bytes_or_signs() {
        var limit = world.platform().replyLimit();

        assertThat(limit.used("abc")).isEqualTo(3);
        assertThat(limit.used("åäö")).isEqualTo(6);
        assertThat(limit.used("👨‍👩‍👧‍👦")).isEqualTo(25);
        assertThat(limit.allows("å".repeat(250))).isTrue();
        assertThat(limit.allows("å".repeat(251))).isFalse();
        assertThat(limit.allows("👨‍👩‍👧‍👦".repeat(20))).isTrue();
        assertThat(limit.allows("👨‍👩‍👧‍👦".repeat(20) + "!")).isFalse();
    }

    @Test
    void five_different_links_stand_and_a_sixth_is_refused_by_the_rule_and_by_the_platform() {
        assertThat(publish(links(5), List.of())).isInstanceOf(Outcome.Delivered.class);
        assertThat(publish(links(6), List.of())).isEqualTo(new Outcome.Refused("platforms.too-many-links"));
        assertThat(world.takes(links(5))).isTrue();
        assertThat(world.takes(links(6))).isFalse();
    }

    @Test
    void a_token_is_renewed_in_time_and_nobody_need_agree_again() {
        var granted = Agreeing.choose(world);
        var connection = new Stored(granted.token());
        assertThat(granted.ends()).isEmpty();

        for (var month = 0; month < 5; month++) {
            world.clockGoes(Duration.ofDays(40));
            var probed = world.platform().probe(connection.of(granted.remoteId(), granted.handle()));
            assertThat(probed.token()).isEqualTo(connection.stored).isNotEqualTo(granted.token());
            assertThat(probed.ends()).isEmpty();
        }
    }

    @Test
    void a_token_that_nobody_used_for_sixty_days_is_dead() {
        var connection = world.connection();
        world.clockGoes(Duration.ofDays(61));

        var fault = catchThrowableOfType(Fault.class, () -> world.platform().probe(connection));

        assertThat(fault.kind()).isEqualTo(Fault.Kind.NOT_ALLOWED);
    }

    /** As the database does. */
    private static final class Stored {
        private torg.vault.Secret stored;

        Stored(torg.vault.Secret stored) {
            this.stored = stored;
        }

        Connection of(String remoteId, String handle) {
            return new Connection(1, remoteId, handle, stored, exchange -> stored = exchange.apply(stored));
        }
    }

    @Test
    void what_stands_under_an_answer_cannot_be_hidden_alone_and_is_said_so() {
        var connection = world.connection();
        var said = world.somebodyRepliesToTheCity("Ett hot.");
        var below = world.somebodyReplies(said.ref(), "Ett till.");

        var outcome = world.platform().intervene(connection, hide(new Hideable(said.root(), below)));

        assertThat(outcome).isEqualTo(new Outcome.Refused("platforms.threads-first-replies-only"));
        assertThat(world.isShown(new Hideable(said.root(), below))).isTrue();
    }

    @Test
    void what_is_hidden_takes_along_what_stands_below() {
        var said = world.somebodyRepliesToTheCity("Ett hot.");
        var below = world.somebodyReplies(said.ref(), "Ett till.");

        world.platform().intervene(world.connection(), hide(said));

        assertThat(world.isShown(new Hideable(said.root(), below))).isFalse();
    }

    private Intervention.Hide hide(Hideable said) {
        return new Intervention.Hide(
                UUID.randomUUID().toString(),
                said.ref(),
                said.root(),
                world.clock().instant());
    }

    @Test
    void what_is_hidden_is_not_taken_for_removed() {
        var connection = world.connection();
        var listener = new Listener(world, connection);
        var said = world.somebodyRepliesToTheCity("Ett hot.");
        listener.listenUntil(Listener.says("Ett hot."));

        world.platform().intervene(connection, hide(said));
        world.aWhileLater();

        assertThat(listener.listen()).isEmpty();
    }

    @Test
    void several_pictures_stand_together_and_keep_what_each_shows() {
        var pictures = Stream.of("En blå trampolin", "En röd boj")
                .map(shows -> new Picture(Pictures.png(), "image/png", shows, world.pictureAddress(new byte[0])))
                .toList();

        var outcome = publish("Nu öppnar vi.", pictures);

        assertThat(world.shown(((Outcome.Delivered) outcome).ref())
                        .orElseThrow()
                        .alternatives())
                .containsExactly("En blå trampolin", "En röd boj");
    }

    @Test
    void more_posts_than_a_day_bears_wait_and_are_not_lost() {
        for (var n = 0; n < 250; n++) {
            var container = world.raw(
                    "/v1.0/" + world.cityId() + "/threads", Map.of("media_type", "TEXT", "text", "Nummer " + n));
            var id = container.body().replaceAll("\\D", "");
            world.raw("/v1.0/" + world.cityId() + "/threads_publish", Map.of("creation_id", id));
        }

        assertThat(publish("Ett för mycket", List.of()))
                .isInstanceOfSatisfying(
                        Outcome.NotNow.class, later -> assertThat(later.word()).isEqualTo("platforms.quota-used"));

        world.clockGoes(Duration.ofHours(25));
        assertThat(publish("Ett för mycket", List.of())).isInstanceOf(Outcome.Delivered.class);
    }

    @Test
    void calls_that_are_used_up_are_left_alone_for_a_while() {
        var connection = world.connection();
        world.dialect().bears(1);

        var fault = catchThrowableOfType(Fault.class, () -> world.platform().poll(connection, Cursor.BEGINNING));

        assertThat(fault.kind()).isEqualTo(Fault.Kind.TOO_MUCH);
        assertThat(fault).hasMessage("platforms.quota-used");
        assertThat(fault.until()).isAfter(world.clock().instant().plusSeconds(600));
    }

    @Test
    void a_call_tells_a_reply_whole_with_what_it_answers() {
        var post = world.citySays("Vi bygger om Storgatan.");
        var question = world.somebodyReplies(post, "Hur länge då?");
        world.calls();
        var further = world.somebodyReplies(question, "Ja, hur länge? 🚧");

        var told = world.platform()
                .read(world.webhooks()
                        .hear(world.calls().getFirst())
                        .getFirst()
                        .landed()
                        .raw());

        assertThat(told).singleElement().isInstanceOfSatisfying(Arrival.Written.class, written -> {
            assertThat(written.ref()).isEqualTo(further);
            assertThat(written.root()).isEqualTo(post);
            assertThat(written.parent()).contains(question);
            assertThat(written.text()).isEqualTo("Ja, hur länge? 🚧");
        });
    }

    @Test
    void whoever_does_not_know_the_word_is_not_threads() {
        for (var word : List.of("", "gissning", "only-opens-what-is-invented")) {
            assertThatExceptionOfType(Forged.class)
                    .isThrownBy(() -> world.webhooks().handshake(ThreadsWorld.handshake(word)));
        }
    }

    @Test
    void a_reply_is_found_again_only_under_what_it_answers() {
        var connection = world.connection();
        var post = world.citySays("Vi bygger om Storgatan.");
        var one = world.somebodyReplies(post, "Hur länge då?");
        var other = world.somebodyReplies(post, "När blir det klart?");
        world.platform().reply(connection, Replies.to(world, one, "Till jul."));

        assertThat(world.platform().readBack(connection, Replies.to(world, other, "Till jul.")))
                .isEmpty();
    }

    @Test
    void nothing_is_changed_or_kept_out_here() {
        assertThat(world.platform().abilities())
                .doesNotContain(Ability.EDIT_OWN, Ability.BLOCK, Ability.REPEATABLE_REPLY)
                .contains(Ability.HIDE);
    }
}
