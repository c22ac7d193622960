package torg.platforms.streams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import torg.TorgTest;
import torg.ledger.Actor;
import torg.platforms.Connections;
import torg.platforms.Decided;
import torg.platforms.Fault;
import torg.platforms.Granted;
import torg.platforms.Network;
import torg.platforms.arrivals.Cursor;
import torg.platforms.health.Condition.Direct;
import torg.platforms.health.Conditions;
import torg.vault.Secret;
import torg.world.MovableClock;

/** Streams are kept open, each on one node, and how they are is said as it is. The network is one that Torg polls not at all. */
@TorgTest
class StreamsTests {
    private static final Instant NEVER = Instant.parse("2100-01-01T00:00:00Z");

    private static final Direct NOTHING =
            new Direct(Direct.State.WANTED, Optional.empty(), Optional.empty(), Optional.empty());

    @Autowired
    JdbcClient db;

    @Autowired
    Connections connections;

    @Autowired
    Conditions conditions;

    @Autowired
    Clock clock;

    private final MovableClock moving = new MovableClock();
    private final Scripted platform = new Scripted();
    private final Scripted.ForAll everybody = new Scripted.ForAll();
    private final List<Streams> nodes = new ArrayList<>();
    private final Granted granted = new Granted("remote-" + UUID.randomUUID(), "simhallen", new Secret("token"));
    private long connection;

    @BeforeEach
    void a_connection_that_nobody_goes_to_before_long() {
        connection = connections.make(Network.TIKTOK, granted, Decided.in(db).decision(), Actor.TORG);
        quiet();
    }

    @AfterEach
    void end() {
        connections.health(connection).ifPresent(still -> connections.end(connection, Actor.TORG));
        nodes.forEach(Streams::stop);
        db.sql("delete from stream where network = 'TIKTOK'").update();
    }

    @Test
    void what_is_told_makes_the_next_round_due_at_once() {
        var node = open();
        quiet();

        platform.ear(granted).about(granted.remoteId());
        node.ring();

        assertThat(nextPoll()).isBeforeOrEqualTo(moving.instant());
    }

    @Test
    void however_often_it_rings_the_connection_is_gone_to_every_five_seconds_at_most() {
        var node = open();
        var polled = moving.instant().truncatedTo(ChronoUnit.MILLIS);
        db.sql("update connection set polled_at = :now, next_poll_at = :never where id = :id")
                .param("now", Timestamp.from(polled))
                .param("never", Timestamp.from(NEVER))
                .param("id", connection)
                .update();

        platform.ear(granted).about(granted.remoteId());
        node.ring();

        assertThat(nextPoll()).isBetween(polled.plusSeconds(4), polled.plusSeconds(5));
    }

    /** What was said after the round had asked and before it was over would else wait for the next but one. */
    @Test
    void a_bell_that_rings_while_the_connection_is_being_read_is_not_lost() {
        var node = open();
        db.sql("update connection set next_poll_at = :now, rung = false where id = :id")
                .param("now", Timestamp.from(Instant.EPOCH))
                .param("id", connection)
                .update();
        assertThat(connections.due(10_000, List.of(Network.TIKTOK)))
                .extracting(Connections.Due::id)
                .contains(connection);
        var claimed = nextPoll();

        platform.ear(granted).about(granted.remoteId());
        node.ring();
        assertThat(nextPoll()).as("no second reader beside the first").isEqualTo(claimed);
        connections.advance(connection, new Cursor("further"), NEVER, 12);

        assertThat(nextPoll()).isBefore(clock.instant().plusSeconds(6));
        assertThat(quietPolls()).isZero();
    }

    @Test
    void a_platform_that_said_to_wait_is_not_rung_for() {
        var node = open();
        connections.failed(connection, new Fault(Fault.Kind.TOO_MUCH, "platforms.slow-down", NEVER));

        platform.ear(granted).about(granted.remoteId());
        node.ring();

        assertThat(nextPoll()).isEqualTo(NEVER);
    }

    @Test
    void the_page_says_since_when_it_is_heard_directly_and_when_last() {
        assertThat(conditions.of(connection).orElseThrow().direct()).isEmpty();
        var before = moving.instant().minusMillis(1);
        var node = open();
        var opened = direct();
        moving.forward(Duration.ofSeconds(40));
        platform.ear(granted).alive();
        node.round();

        assertThat(opened.state()).isEqualTo(Direct.State.OPEN);
        assertThat(opened.since().orElseThrow()).isBetween(before, moving.instant());
        assertThat(direct().since()).isEqualTo(opened.since());
        assertThat(direct().heard().orElseThrow())
                .isAfter(opened.since().orElseThrow().plusSeconds(39));
    }

    /** Whatever was said while nobody listened. */
    @Test
    void opening_rings() {
        open();

        assertThat(nextPoll()).isBeforeOrEqualTo(moving.instant());
    }

    @Test
    void a_broken_stream_is_told_and_the_connection_is_gone_to_as_often_as_any_other() {
        var node = open();
        quiet();

        platform.breaks(granted);
        until(() -> direct().state() == Direct.State.BROKEN);

        assertThat(direct().word()).contains("platforms.stream.broken");
        assertThat(nextPoll())
                .isBetween(moving.instant().plusSeconds(240), moving.instant().plusSeconds(300));
        node.round();
        assertThat(platform.opened(granted)).as("not at once").isEqualTo(1);
    }

    @Test
    void the_oftener_it_breaks_the_longer_it_is_left_alone_and_no_two_come_back_at_once() {
        var node = open();
        var pauses = new ArrayList<Duration>();
        for (var times = 2; times < 15; times++) {
            platform.breaks(granted);
            until(() -> direct().state() == Direct.State.BROKEN);
            pauses.add(Duration.between(moving.instant(), nextTry()));
            moving.forward(pauses.getLast().plusSeconds(1));
            node.round();
            until(() -> direct().state() == Direct.State.OPEN);
        }

        assertThat(pauses.getFirst()).isLessThanOrEqualTo(Duration.ofSeconds(2));
        assertThat(pauses.getLast()).isBetween(Duration.ofMinutes(7), Duration.ofMinutes(15));
        moving.forward(Duration.ofSeconds(30));
        platform.ear(granted).alive();
        moving.forward(Duration.ofSeconds(31));
        platform.ear(granted).alive();
        platform.breaks(granted);
        until(() -> direct().state() == Direct.State.BROKEN);
        assertThat(nextTry())
                .as("one that held counts as new")
                .isBefore(moving.instant().plusSeconds(3));
    }

    /** The classic lie: nothing comes, and nothing says that it has ended. */
    @Test
    void a_stream_that_is_silent_for_too_long_is_taken_for_dead() {
        var node = open();
        moving.forward(Scripted.SILENCE.minusSeconds(5));
        node.round();
        assertThat(direct().state()).isEqualTo(Direct.State.OPEN);

        moving.forward(Duration.ofSeconds(10));
        node.round();
        until(() -> direct().state() == Direct.State.BROKEN);

        assertThat(direct().word()).contains("platforms.stream.silent");
    }

    @Test
    void of_several_nodes_one_listens_and_another_takes_over_when_it_stops() {
        var first = open();
        var second = node();
        second.round();
        assertThat(platform.opened(granted)).isEqualTo(1);

        first.stop();
        goingRound(second, () -> platform.opened(granted) == 2);
    }

    @Test
    void of_a_node_that_died_nothing_is_believed_and_another_takes_over() {
        open();
        assertThat(rows().tells(connection)).isTrue();

        moving.forward(StreamRows.LEASE.plusSeconds(1));
        assertThat(rows().tells(connection)).isFalse();

        goingRound(node(), () -> platform.opened(granted) == 2);
        nodes.getFirst().round();
        until(() -> platform.left(granted) == 1);
    }

    @Test
    void with_its_connection_a_stream_ends() {
        var node = open();

        connections.end(connection, Actor.TORG);
        node.round();

        until(() -> platform.left(granted) == 1);
        node.round();
        assertThat(platform.opened(granted)).isEqualTo(1);
    }

    @Test
    void a_refused_token_is_told_and_tried_again_when_somebody_has_connected_anew() {
        platform.refuses(new Fault(Fault.Kind.NOT_ALLOWED, "platforms.not-allowed", Instant.EPOCH));
        var node = node();
        goingRound(node, () -> direct().state() == Direct.State.REFUSED);
        assertThat(direct().word()).contains("platforms.not-allowed");
        node.ring();
        assertThat(nextPoll()).as("whether the token holds, the round shows").isBeforeOrEqualTo(moving.instant());
        moving.forward(Duration.ofHours(1));
        node.round();

        platform.letsIn();
        connections.reconnect(connection, granted, Actor.TORG);

        goingRound(node, () -> direct().state() == Direct.State.OPEN);
        assertThat(platform.opened(granted)).isEqualTo(1);
    }

    @Test
    void a_server_without_streams_is_no_broken_one_and_asked_again_a_day_later() {
        platform.refuses(new Fault(Fault.Kind.GONE, "platforms.stream.none", Instant.EPOCH));
        goingRound(node(), () -> direct().state() == Direct.State.NONE);

        assertThat(nextTry()).isAfter(moving.instant().plus(Duration.ofHours(23)));
    }

    @Test
    void one_stream_for_all_rings_for_the_one_it_is_about_and_goes_on_from_where_it_was() {
        var other = connections.make(
                Network.TIKTOK,
                new Granted("remote-" + UUID.randomUUID(), "annan", new Secret("token")),
                Decided.in(db).decision(),
                Actor.TORG);
        var node = node(everybody);
        node.round();
        until(() -> direct().state() == Direct.State.OPEN);
        node.ring();
        quiet();
        never(other);

        everybody.ear().about("somebody-else");
        everybody.ear().about(granted.remoteId());
        everybody.ear().reached("4711");
        node.round();
        assertThat(nextPoll(connection)).isBeforeOrEqualTo(moving.instant());
        assertThat(nextPoll(other)).isEqualTo(NEVER);

        everybody.breaks();
        until(() -> direct().state() == Direct.State.BROKEN);
        moving.forward(Duration.ofSeconds(3));
        node.round();
        until(() -> direct().state() == Direct.State.OPEN);
        assertThat(everybody.from()).containsExactly("", "4711");

        everybody.breaks();
        until(() -> direct().state() == Direct.State.BROKEN);
        moving.forward(Duration.ofMinutes(11));
        node.round();
        until(() -> direct().state() == Direct.State.OPEN);
        assertThat(everybody.from())
                .as("hours of everybody's talk are not read up")
                .containsExactly("", "4711", "");
        connections.end(other, Actor.TORG);
    }

    private Streams open() {
        var node = node();
        goingRound(node, () -> direct().state() == Direct.State.OPEN);
        node.ring();
        return node;
    }

    /** A node takes some at a time, and other tests leave connections behind. */
    private static void goingRound(Streams node, Callable<Boolean> until) {
        until(() -> {
            node.round();
            return until.call();
        });
    }

    private Streams node() {
        return node(platform);
    }

    private Streams node(Streaming streaming) {
        var node = new Streams(
                rows(),
                connections,
                () -> Map.of(Network.TIKTOK, streaming),
                new Bells(db, moving),
                new Random(1),
                true,
                moving);
        nodes.add(node);
        return node;
    }

    private StreamRows rows() {
        return new StreamRows(db, moving);
    }

    private static void until(Callable<Boolean> so) {
        await().pollDelay(Duration.ZERO).pollInterval(Duration.ofMillis(5)).until(so);
    }

    private Direct direct() {
        return conditions.of(connection).orElseThrow().direct().orElse(NOTHING);
    }

    private void quiet() {
        never(connection);
    }

    private void never(long id) {
        db.sql("update connection set next_poll_at = :never, quiet_polls = 12 where id = :id")
                .param("never", Timestamp.from(NEVER))
                .param("id", id)
                .update();
    }

    private Instant nextPoll() {
        return nextPoll(connection);
    }

    private Instant nextPoll(long id) {
        return moment("select next_poll_at from connection where id = :id", id);
    }

    private Instant nextTry() {
        return moment("select next_at from stream where connection_id = :id", connection);
    }

    private Instant moment(String sql, long id) {
        return db.sql(sql)
                .param("id", id)
                .query((row, n) -> row.getTimestamp(1).toInstant())
                .single();
    }

    private int quietPolls() {
        return db.sql("select quiet_polls from connection where id = :id")
                .param("id", connection)
                .query(Integer.class)
                .single();
    }
}
