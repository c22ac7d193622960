package torg.platforms;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import torg.platforms.streams.Streaming;

/** A stream rings when something was said, and nothing depends on it: what it does not tell, the next round brings. */
public interface StreamContract {

    PlatformWorld world();

    private Streaming streaming() {
        return world().platform().streaming().orElseThrow();
    }

    @Test
    default void what_is_said_rings_at_once_and_the_round_it_calls_for_tells_it() {
        var connection = world().connection();
        var listener = new Listener(world(), connection);
        listener.listen();
        try (var stream = Eavesdropper.on(world(), connection)) {
            assertThat(stream.rungFor()).doesNotContain(connection.remoteId());
            var asked = world().somebodyAsks("Hörs jag genast?");

            stream.untilRungFor(connection.remoteId());

            var heard = Listener.written(listener.listenUntil(Listener.says("Hörs jag genast?")));
            assertThat(heard).extracting(one -> one.ref()).containsExactly(asked);
        }
    }

    @Test
    default void an_answer_under_what_the_city_said_rings_too() {
        var connection = world().connection();
        var post = world().citySays("Vi bygger om Storgatan.");
        try (var stream = Eavesdropper.on(world(), connection)) {
            world().somebodyReplies(post, "Hur länge då?");

            stream.untilRungFor(connection.remoteId());
        }
    }

    @Test
    default void a_stream_that_breaks_ends_and_what_was_said_meanwhile_is_heard_once() {
        var connection = world().connection();
        var listener = new Listener(world(), connection);
        String place;
        try (var stream = Eavesdropper.on(world(), connection)) {
            world().somebodyAsks("Före avbrottet");
            stream.untilRungFor(connection.remoteId());
            world().streamBreaks();
            stream.untilEnded();
            place = stream.place();
        }
        world().somebodyAsks("Under avbrottet");

        try (var again = Eavesdropper.on(streaming(), connection, place)) {
            again.untilOpened();
            if (!place.isEmpty()) {
                again.untilRungFor(connection.remoteId());
            }
            world().somebodyAsks("Efter avbrottet");
            again.untilRungFor(connection.remoteId());
        }

        assertThat(listener.listenUntil(Listener.says("Före avbrottet", "Under avbrottet", "Efter avbrottet")))
                .hasSize(3);
    }

    @Test
    default void whoever_stops_listening_is_told_nothing_more() {
        var connection = world().connection();
        var stream = Eavesdropper.on(world(), connection);

        stream.close();
        world().somebodyAsks("Är någon där?");

        assertThat(stream.rungFor()).doesNotContain(connection.remoteId());
        new Listener(world(), connection).listenUntil(Listener.says("Är någon där?"));
    }
}
