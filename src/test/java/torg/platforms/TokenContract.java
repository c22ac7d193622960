package torg.platforms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import torg.platforms.PlatformWorld.Way.Call;
import torg.platforms.arrivals.Cursor;

/** What a connected account hears when the platform no longer opens, asks to wait, or makes no sense. */
public interface TokenContract {

    PlatformWorld world();

    private Platform platform() {
        return world().platform();
    }

    private void spoil(torg.world.Fault fault) {
        var way = world().way();
        assertThat(way).as("a way that can be spoiled").isPresent();
        way.get().spoil(Call.POLL, fault);
    }

    private static Fault fault(ThrowingCallable what) {
        var fault = catchThrowableOfType(Fault.class, what);
        assertThat(fault).as("a fault").isNotNull();
        return fault;
    }

    @Test
    default void a_token_that_was_withdrawn_opens_nothing_any_longer() {
        var connected = world().connection();
        var ref = world().citySays("Biblioteket är stängt på midsommarafton.");
        var withdrawn = Listener.connection(connected.remoteId(), connected.handle(), world().withdrawnToken());

        assertThat(fault(() -> platform().probe(withdrawn)).kind()).isEqualTo(Fault.Kind.NOT_ALLOWED);
        assertThat(fault(() -> platform().poll(withdrawn, Cursor.BEGINNING)).kind())
                .isEqualTo(Fault.Kind.NOT_ALLOWED);
        assertThat(platform().reply(withdrawn, Replies.to(world(), ref, "Vi öppnar på söndag.")))
                .isInstanceOf(Outcome.Refused.class);
        assertThat(world().repliesSeen(ref)).isEmpty();
    }

    @Test
    default void a_platform_that_asks_to_wait_is_left_alone_until_then() {
        var connection = world().connection();
        spoil(torg.world.Fault.tooManyRequests(Duration.ofSeconds(271)));

        var fault = fault(() -> platform().poll(connection, Cursor.BEGINNING));

        assertThat(fault.kind()).isEqualTo(Fault.Kind.TOO_MUCH);
        assertThat(fault.until()).isAfter(world().clock().instant().plusSeconds(200));
    }

    @Test
    default void an_answer_that_makes_no_sense_is_tried_again_and_not_taken_for_silence() {
        var connection = world().connection();

        spoil(torg.world.Fault.html());
        assertThat(fault(() -> platform().poll(connection, Cursor.BEGINNING)).kind())
                .isEqualTo(Fault.Kind.TRY_AGAIN);
        spoil(torg.world.Fault.serverError());
        assertThat(fault(() -> platform().poll(connection, Cursor.BEGINNING)).kind())
                .isEqualTo(Fault.Kind.TRY_AGAIN);
    }

    @Test
    default void what_was_said_during_an_outage_is_heard_afterwards() {
        var connection = world().connection();
        var listener = new Listener(world(), connection);
        var post = world().citySays("Vi bygger om Storgatan.");
        world().somebodyReplies(post, "Före avbrottet");
        listener.listenUntil(Listener.says("Före avbrottet"));
        for (var n = 0; n < 3; n++) {
            spoil(torg.world.Fault.serverError());
            world().somebodyReplies(post, "Under avbrottet " + n);
            fault(listener::listen);
        }

        var heard = listener.listenUntil(
                Listener.says("Före avbrottet", "Under avbrottet 0", "Under avbrottet 1", "Under avbrottet 2"));

        assertThat(Listener.written(heard)).hasSize(4);
    }
}
