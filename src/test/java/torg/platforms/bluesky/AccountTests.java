package torg.platforms.bluesky;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import torg.platforms.Connection;
import torg.platforms.Fault;
import torg.platforms.Listener;
import torg.platforms.Outcome;
import torg.platforms.Replies;
import torg.platforms.arrivals.Cursor;
import torg.vault.Secret;
import torg.world.FaultProxy;

/** A session lives two hours; on the real network. */
class AccountTests {
    private final BlueskyWorld world = new BlueskyWorld();
    private Connection twoHoursLater;
    private Secret stored;

    @BeforeEach
    void connect() {
        var granted = world.platform().connect(world.credentials());
        stored = Tokens.ranOut(granted.token());
        twoHoursLater = new Connection(1, granted.remoteId(), granted.handle(), stored, this::renew);
    }

    private synchronized Secret renew(UnaryOperator<Secret> exchange) {
        return stored = exchange.apply(stored);
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void a_session_that_ran_out_is_renewed_on_the_way_whatever_the_way_is() {
        var ref = world.citySays("Vi bygger om Storgatan.");
        var reply = Replies.to(world, ref, "Till jul.");
        var before = twoHoursLater.token();

        assertThat(world.platform().probe(twoHoursLater).token())
                .isEqualTo(stored)
                .isNotEqualTo(before);
        assertThat(world.platform().poll(twoHoursLater, Cursor.BEGINNING).more())
                .isFalse();
        assertThat(world.platform().reply(twoHoursLater, reply)).isInstanceOf(Outcome.Delivered.class);
        assertThat(world.platform().readBack(twoHoursLater, reply)).isPresent();
        assertThat(world.proxy.passages("refreshSession")).hasSize(1);
    }

    @Test
    void an_answer_with_a_session_that_ran_out_is_delivered_once() {
        var ref = world.citySays("Vi bygger om Storgatan.");

        var outcome = world.platform().reply(twoHoursLater, Replies.to(world, ref, "Till jul."));

        assertThat(outcome).isInstanceOf(Outcome.Delivered.class);
        assertThat(world.proxy.passages("putRecord"))
                .extracting(FaultProxy.Passage::status)
                .containsExactly(400, 200);
    }

    @Test
    void of_many_callers_at_once_one_renews_and_all_go_on() throws InterruptedException, ExecutionException {
        try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            var all = IntStream.range(0, 8)
                    .mapToObj(i -> callers.submit(() -> world.platform().probe(twoHoursLater)))
                    .toList();

            for (Future<?> one : all) {
                one.get();
            }
        }

        assertThat(world.proxy.passages("refreshSession")).hasSize(1);
    }

    @Test
    void a_renewal_that_fails_on_the_way_is_tried_again_with_the_same_token() {
        var ref = world.citySays("Vi bygger om Storgatan.");
        world.proxy.next("refreshSession", torg.world.Fault.serverError());
        world.proxy.next("refreshSession", torg.world.Fault.loseAnswer());

        assertThat(world.platform().reply(twoHoursLater, Replies.to(world, ref, "Till jul.")))
                .isInstanceOf(Outcome.NotNow.class);
        assertThat(fault(twoHoursLater).kind()).isEqualTo(Fault.Kind.TRY_AGAIN);
        assertThat(world.platform().probe(twoHoursLater).remoteId()).isEqualTo(world.city.did());
    }

    @Test
    void a_token_of_something_else_is_no_token() {
        var strange =
                Listener.connection(world.city.did(), world.city.handle(), new Secret("{\"access_token\":\"x\"}"));

        assertThat(fault(strange).kind()).isEqualTo(Fault.Kind.NOT_ALLOWED);
        assertThat(world.platform().reply(strange, Replies.to(world, world.citySays("Hej"), "Hej")))
                .isEqualTo(new Outcome.Refused("platforms.not-allowed"));
    }

    @Test
    void no_fault_tells_a_token() {
        var fault = fault(Listener.connection(world.city.did(), world.city.handle(), world.withdrawnToken()));

        assertThat(fault.toString()).isEqualTo("torg.platforms.Fault: platforms.not-allowed");
        assertThat(Session.of(stored).toString()).doesNotContain("ey");
    }

    private Fault fault(Connection connection) {
        var fault = catchThrowableOfType(Fault.class, () -> world.platform().probe(connection));
        assertThat(fault).isNotNull();
        return fault;
    }
}
