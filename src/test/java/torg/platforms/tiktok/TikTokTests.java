package torg.platforms.tiktok;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import torg.platforms.Ability;
import torg.platforms.Connection;
import torg.platforms.ConsentContract;
import torg.platforms.Fault;
import torg.platforms.FiguresContract;
import torg.platforms.Listener;
import torg.platforms.Meter;
import torg.platforms.Network;
import torg.platforms.Outcome;
import torg.platforms.Platform.Unreadable;
import torg.platforms.PlatformWorld;
import torg.platforms.ProfileContract;
import torg.platforms.Proved;
import torg.platforms.PublishingContract;
import torg.platforms.RemoteRef;
import torg.platforms.Replies;
import torg.platforms.arrivals.Cursor;
import torg.platforms.profile.Look;
import torg.platforms.profile.Profile;
import torg.platforms.publishing.Post;

/**
 * The contract against the acted TikTok, by the parts that TikTok has. Comments, answers and messages it has none of, so the
 * parts that need them are not here; what a token and a lossy way do to the rest stands in {@link ExaminedTests}.
 */
@Proved(
        value = Network.TIKTOK,
        real = false,
        against = "the simulator, written from developers.tiktok.com",
        unproved = "the audit of the application, until which posts are seen by nobody")
class TikTokTests implements ConsentContract, ProfileContract, PublishingContract, FiguresContract {
    private final TikTokWorld world = new TikTokWorld();

    @Override
    public PlatformWorld world() {
        return world;
    }

    @AfterEach
    void close() {
        world.close();
    }

    /** Nothing is answered here, so it is the city's own post that is seen. */
    @Override
    @Test
    public void what_the_city_has_answered_is_seen_by_the_name_it_was_delivered_under() {
        var connection = world.connection();
        var post = new Post(
                "k",
                "Simhallen öppnar",
                List.of(world.picture("")),
                world.clock().instant());
        var outcome = world.platform().publishing().orElseThrow().publish(connection, post);

        var look = (Look.Seen) world.platform().profile(connection);

        assertThat(look.profile().latest())
                .extracting(Profile.Post::ref)
                .containsExactly(((Outcome.Delivered) outcome).ref());
    }

    @Test
    void what_is_not_declared_is_refused_without_asking_tiktok() {
        var platform = world.platform();
        var connection = world.connection();
        var before = world.callsTo("/");

        assertThat(platform.abilities())
                .doesNotContain(
                        Ability.ARRIVALS,
                        Ability.REPLY,
                        Ability.MESSAGES,
                        Ability.HIDE,
                        Ability.BLOCK,
                        Ability.EDIT_OWN,
                        Ability.REMOVE_OWN,
                        Ability.ALTERNATIVE_TEXT);
        assertThat(platform.poll(connection, Cursor.BEGINNING).landed()).isEmpty();
        assertThat(platform.reply(connection, Replies.to(world, new RemoteRef("1"), "Hej")))
                .isEqualTo(new Outcome.Refused("platforms.cannot-do-that"));
        assertThat(platform.readBack(connection, Replies.to(world, new RemoteRef("1"), "Hej")))
                .isEmpty();
        assertThatExceptionOfType(Unreadable.class)
                .isThrownBy(() -> platform.read("{\"data\":{}}".getBytes(StandardCharsets.UTF_8)));
        assertThat(world.callsTo("/")).isEqualTo(before);
    }

    @Test
    void a_post_is_metered_as_calls_that_cost_nothing() {
        var uses = new ArrayList<Meter.Use>();
        var plain = world.connection();
        var metered = new Connection(1, plain.remoteId(), plain.handle(), plain.token(), plain.renewal(), uses::add);

        world.platform()
                .publishing()
                .orElseThrow()
                .publish(
                        metered,
                        new Post(
                                "k",
                                "Hej",
                                List.of(world.picture("")),
                                world.clock().instant()));

        assertThat(uses)
                .hasSize(3)
                .allSatisfy(use -> assertThat(use.microdollars()).isZero());
    }

    @Test
    void a_refresh_token_is_void_as_soon_as_it_is_used() {
        var connection = world.connection();
        world.clockGoes(Duration.ofHours(3));
        world.platform().probe(connection);
        var old = Listener.connection(connection.remoteId(), connection.handle(), connection.token());

        assertThatExceptionOfType(Fault.class)
                .isThrownBy(() -> world.platform().probe(old))
                .satisfies(fault -> assertThat(fault.kind()).isEqualTo(Fault.Kind.NOT_ALLOWED));
    }

    @Test
    void what_tiktok_called_a_post_is_still_known_after_the_token_was_renewed() {
        var connection = world.connection();
        world.plays("moderation_seconds", "20000");
        var post = new Post(
                "k", "Granskas länge", List.of(world.picture("")), world.clock().instant());
        assertThat(world.platform().publishing().orElseThrow().publish(connection, post))
                .isInstanceOf(Outcome.Unknown.class);

        world.clockGoes(Duration.ofHours(6));
        world.platform().probe(connection);

        assertThat(world.platform().publishing().orElseThrow().readBack(connection, post))
                .isPresent();
    }
}
