package torg.platforms.youtube;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import torg.platforms.Fault;
import torg.platforms.Listener;
import torg.platforms.Meter;
import torg.platforms.Outcome;
import torg.platforms.Replies;
import torg.platforms.arrivals.Cursor;
import torg.platforms.delivery.Intervention;

/** What a call costs of the units that all of the city's channels share, and what happens when they are used up. */
class CostTests {
    private static final ZoneId CALIFORNIA = ZoneId.of("America/Los_Angeles");

    private YouTubeWorld world = new YouTubeWorld();

    @AfterEach
    void close() {
        world.close();
    }

    private void onlyUnits(int units) {
        world.close();
        world = new YouTubeWorld(units);
    }

    @Test
    void a_quiet_day_of_listening_costs_less_than_a_tenth_of_the_quota() {
        var listener = new Listener(world, world.metered());

        for (var minute = 0; minute < 24 * 60; minute++) {
            listener.listen();
            world.clockGoes(Duration.ofMinutes(1));
        }

        assertThat(world.units()).isLessThan(1_000);
    }

    @Test
    void an_answer_and_a_measure_cost_fifty_and_what_is_read_one() {
        var connection = world.metered();
        var question = world.somebodyAsks("När öppnar simhallen?");

        world.platform().reply(connection, Replies.to(world, question, "Klockan tio."));
        assertThat(world.units()).isEqualTo(51);
        var now = world.clock().instant();
        world.platform()
                .intervene(connection, new Intervention.Hide(UUID.randomUUID().toString(), question, question, now));
        assertThat(world.units()).isEqualTo(101);
    }

    @Test
    void a_quota_that_is_used_up_is_waited_for_until_midnight_in_california() {
        onlyUnits(40);
        var connection = world.metered();
        var question = world.somebodyAsks("När öppnar simhallen?");

        var outcome = world.platform().reply(connection, Replies.to(world, question, "Klockan tio."));
        var waits = (Outcome.NotNow) outcome;

        assertThat(waits.word()).isEqualTo("platforms.quota-used");
        assertThat(waits.retryAt().atZone(CALIFORNIA).toLocalTime()).isEqualTo(LocalTime.MIDNIGHT);
        assertThat(world.used.getLast().left().orElseThrow())
                .satisfies(left -> assertThat(left.of()).isEqualTo(Meter.Left.Of.APPLICATION))
                .satisfies(left -> assertThat(left.left()).isZero());
        world.clockGoes(
                Duration.between(world.clock().instant(), waits.retryAt()).plusSeconds(1));
        onceMore(connection.remoteId());
    }

    /** The next day has a quota of its own. */
    private void onceMore(String channel) {
        assertThat(world.platform().probe(world.connection()).remoteId()).isEqualTo(channel);
    }

    @Test
    void listening_without_a_quota_waits_and_is_no_silence() {
        onlyUnits(1);
        var connection = world.connection();

        var fault = catchThrowableOfType(Fault.class, () -> world.platform().poll(connection, Cursor.BEGINNING));

        assertThat(fault.kind()).isEqualTo(Fault.Kind.TOO_MUCH);
        assertThat(fault).hasMessage("platforms.quota-used");
    }
}
