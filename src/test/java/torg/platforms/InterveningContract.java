package torg.platforms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import torg.platforms.PlatformWorld.Hideable;
import torg.platforms.delivery.Intervention;

/** What a person decides is done where residents see it, can be done twice without harm, and can be undone. */
public interface InterveningContract {
    PlatformWorld world();

    private Platform platform() {
        return world().platform();
    }

    private Intervention.Hide hide(Hideable said) {
        var now = world().clock().instant().truncatedTo(ChronoUnit.MICROS);
        return new Intervention.Hide(UUID.randomUUID().toString(), said.ref(), said.root(), now);
    }

    private Intervention.Restore restore(Hideable said) {
        var now = world().clock().instant().truncatedTo(ChronoUnit.MICROS);
        return new Intervention.Restore(UUID.randomUUID().toString(), said.ref(), said.root(), now);
    }

    private void shown(Hideable said, boolean shown) {
        await().atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(100))
                .until(() -> world().isShown(said) == shown);
    }

    @Test
    default void what_is_hidden_is_hidden_in_the_thread_and_shown_again_when_it_is_restored() {
        var connection = world().connection();
        var said = world().somebodyRepliesToTheCity("Ett hot.");
        shown(said, true);

        assertThat(platform().intervene(connection, hide(said))).isInstanceOf(Outcome.Delivered.class);
        shown(said, false);

        assertThat(platform().intervene(connection, restore(said))).isInstanceOf(Outcome.Delivered.class);
        shown(said, true);
    }

    @Test
    default void hiding_twice_is_hiding_once_and_another_reply_stays_as_it_is() {
        var connection = world().connection();
        var said = world().somebodyRepliesToTheCity("Ett hot.");
        var other = new Hideable(said.root(), world().somebodyReplies(said.root(), "Vad trevligt."));
        var hide = hide(said);

        var first = platform().intervene(connection, hide);
        var second = platform().intervene(connection, hide);

        assertThat(second).isEqualTo(first);
        shown(said, false);
        shown(other, true);
        platform().intervene(connection, hide(other));
        shown(other, false);
        platform().intervene(connection, restore(said));
        shown(said, true);
        shown(other, false);
    }

    @Test
    default void how_it_stands_is_read_back() {
        var connection = world().connection();
        var said = world().somebodyRepliesToTheCity("Ett hot.");

        assertThat(platform().readBack(connection, hide(said))).isEmpty();
        assertThat(platform().readBack(connection, restore(said))).isPresent();

        platform().intervene(connection, hide(said));

        assertThat(platform().readBack(connection, hide(said))).isPresent();
        assertThat(platform().readBack(connection, restore(said))).isEmpty();
    }
}
