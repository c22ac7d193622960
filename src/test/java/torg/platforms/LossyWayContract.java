package torg.platforms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import torg.platforms.PlatformWorld.Standing;
import torg.platforms.PlatformWorld.Way.Call;

/** What a network between Torg and the platform can do to an answer, and what residents can: it still stands there once. */
public interface LossyWayContract {
    PlatformWorld world();

    private Platform platform() {
        return world().platform();
    }

    private void spoil(Call call, torg.world.Fault fault) {
        var way = world().way();
        assertThat(way).as("a way that can be spoiled").isPresent();
        way.get().spoil(call, fault);
    }

    /** As residents see it, some time after it was sent. */
    private List<Standing> standing(RemoteRef under, int count) {
        await().atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(100))
                .until(() -> world().repliesSeen(under).size() >= count);
        return world().repliesSeen(under);
    }

    private RemoteRef question(Connection connection) {
        var question = world().somebodyAsks("När öppnar simhallen?");
        new Listener(world(), connection).listenUntil(Listener.says("När öppnar simhallen?"));
        return question;
    }

    @Test
    default void an_answer_whose_receipt_is_lost_is_unclear_until_it_is_read_back_and_stands_there_once() {
        var connection = world().connection();
        var question = question(connection);
        var reply = Replies.to(world(), question, AnsweringContract.ANSWER);
        spoil(Call.REPLY, torg.world.Fault.loseAnswer());

        assertThat(platform().reply(connection, reply)).isInstanceOf(Outcome.Unknown.class);

        assertThat(platform().readBack(connection, reply)).isPresent();
        if (world().knowsKeys()) {
            assertThat(platform().reply(connection, reply)).isInstanceOf(Outcome.Delivered.class);
        }
        assertThat(standing(question, 1)).hasSize(1);
    }

    @Test
    default void an_answer_that_never_arrived_is_not_called_delivered_and_stands_there_once_after_another_try() {
        var connection = world().connection();
        var question = question(connection);
        var reply = Replies.to(world(), question, AnsweringContract.ANSWER);
        for (var fault :
                List.of(torg.world.Fault.cutBefore(), torg.world.Fault.serverError(), torg.world.Fault.html())) {
            spoil(Call.REPLY, fault);

            assertThat(platform().reply(connection, reply))
                    .isInstanceOfAny(Outcome.Unknown.class, Outcome.NotNow.class);
            assertThat(platform().readBack(connection, reply)).isEmpty();
        }

        assertThat(platform().reply(connection, reply)).isInstanceOf(Outcome.Delivered.class);
        assertThat(standing(question, 1)).hasSize(1);
    }

    @Test
    default void a_platform_that_asks_to_wait_gets_the_answer_later() {
        var connection = world().connection();
        var reply = Replies.to(world(), question(connection), AnsweringContract.ANSWER);
        spoil(Call.REPLY, torg.world.Fault.tooManyRequests(Duration.ofSeconds(271)));

        var outcome = platform().reply(connection, reply);

        assertThat(outcome).isInstanceOf(Outcome.NotNow.class);
        assertThat(((Outcome.NotNow) outcome).retryAt())
                .isAfter(world().clock().instant().plusSeconds(200));
    }

    @Test
    default void what_is_no_longer_there_cannot_be_answered() {
        var connection = world().connection();
        var question = question(connection);
        world().somebodyRemoves(question);

        var outcome = platform().reply(connection, Replies.to(world(), question, AnsweringContract.ANSWER));

        assertThat(outcome).isEqualTo(new Outcome.Refused("platforms.gone"));
    }
}
