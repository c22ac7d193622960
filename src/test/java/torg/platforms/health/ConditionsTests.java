package torg.platforms.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import torg.TorgTest;
import torg.ledger.Actor;
import torg.platforms.Act;
import torg.platforms.Connections;
import torg.platforms.Decided;
import torg.platforms.Fault;
import torg.platforms.Granted;
import torg.platforms.Meter.Left;
import torg.platforms.Meter.Use;
import torg.platforms.Network;
import torg.platforms.Outcome;
import torg.platforms.RemoteRef;
import torg.platforms.arrivals.Past;
import torg.platforms.square.SquareChannel;
import torg.shell.Refused;
import torg.vault.Secret;

@TorgTest
class ConditionsTests {
    private static final Outcome NOT_ALLOWED = new Outcome.Refused("platforms.not-allowed");
    private static final Outcome DELIVERED = new Outcome.Delivered(new RemoteRef("1"), "");

    @Autowired
    Connections connections;

    @Autowired
    Conditions conditions;

    @Autowired
    Probing probing;

    @Autowired
    Past past;

    @Autowired
    SquareChannel square;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient db;

    @Autowired
    Clock clock;

    private final String remoteId = "remote-" + UUID.randomUUID();
    private Decided decided;
    private long connection;

    @BeforeEach
    void a_connection() {
        decided = Decided.in(db);
        connection = connections.make(
                Network.SQUARE,
                new Granted(remoteId, decided.name(), new Secret("token")),
                decided.decision(),
                Actor.TORG);
        decided.connected(connection, db);
    }

    @Test
    void a_connection_never_says_that_it_works_while_what_the_city_sends_is_refused() {
        connections.told(connection, Act.POST, NOT_ALLOWED);
        connections.works(connection);
        connections.probe(connection);

        assertThat(condition().stands()).isEqualTo(Stands.BROKEN);
        assertThat(condition().word()).contains("platforms.not-allowed");
        assertThat(connections.health(connection).orElseThrow().works()).isFalse();

        connections.told(connection, Act.REPLY, DELIVERED);
        assertThat(condition().stands()).as("an answer is no post").isEqualTo(Stands.BROKEN);

        connections.told(connection, Act.POST, DELIVERED);
        assertThat(condition().stands()).isEqualTo(Stands.WORKS);
    }

    @Test
    void what_is_refused_for_its_own_sake_says_nothing_of_the_connection() {
        connections.told(connection, Act.REPLY, new Outcome.Refused("platforms.too-long"));
        connections.told(connection, Act.REPLY, new Outcome.NotNow(clock.instant(), "platforms.slow-down"));
        connections.told(connection, Act.REPLY, new Outcome.Unknown("platforms.answer-lost"));

        assertThat(condition().stands()).isEqualTo(Stands.WORKS);
    }

    @Test
    void that_it_broke_is_in_the_ledger_once() {
        fails(Fault.Kind.TRY_AGAIN, "platforms.try-again");
        fails(Fault.Kind.NOT_ALLOWED, "platforms.not-allowed");
        fails(Fault.Kind.NOT_ALLOWED, "platforms.not-allowed");
        connections.told(connection, Act.REPLY, NOT_ALLOWED);

        assertThat(failures()).isEqualTo(1);
    }

    @Test
    void what_has_failed_is_asked_at_once_and_what_works_within_a_day() {
        assertThat(probing.due(10_000)).doesNotContain(connection);

        connections.told(connection, Act.REPLY, NOT_ALLOWED);
        assertThat(probing.due(10_000)).contains(connection);
        assertThat(probing.due(10_000)).as("claimed").doesNotContain(connection);

        probing.test(connection);
        assertThat(condition().tested()).isPresent();
        assertThat(nextTest()).isBetween(clock.instant(), clock.instant().plus(1, ChronoUnit.DAYS));
        assertThat(probing.due(10_000)).doesNotContain(connection);
    }

    @Test
    void connected_again_it_is_the_same_connection_and_has_lost_nothing() {
        db.sql("update connection set cursor = 'as far as this' where id = :id")
                .param("id", connection)
                .update();
        fails(Fault.Kind.NOT_ALLOWED, "platforms.not-allowed");
        connections.told(connection, Act.REPLY, NOT_ALLOWED);
        var ends = clock.instant().plus(60, ChronoUnit.DAYS).truncatedTo(ChronoUnit.SECONDS);

        connections.reconnect(
                connection, new Granted(remoteId, "nytt-namn", new Secret("another"), Optional.of(ends)), Actor.TORG);

        assertThat(condition().stands()).isEqualTo(Stands.WORKS);
        assertThat(condition().handle()).isEqualTo("nytt-namn");
        assertThat(condition().ends()).contains(ends);
        assertThat(connections.open(connection).orElseThrow().token()).isEqualTo(new Secret("another"));
        assertThat(db.sql("select cursor || '/' || decision_id from connection where id = :id")
                        .param("id", connection)
                        .query(String.class)
                        .single())
                .isEqualTo("as far as this/" + decided.decision());
    }

    @Test
    void another_account_is_never_connected_under_the_same_decision() {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> connections.reconnect(
                        connection, new Granted("another", "another", new Secret("another")), Actor.TORG))
                .withMessage("platforms.another-account");

        assertThat(connections.open(connection).orElseThrow().token()).isEqualTo(new Secret("token"));
    }

    @Test
    void what_must_be_agreed_to_anew_within_a_month_is_seen_before_it_ends() {
        ends(Duration.ofDays(31));
        assertThat(condition().stands()).isEqualTo(Stands.WORKS);
        assertThat(ailing()).isEmpty();

        ends(Duration.ofDays(29));
        assertThat(condition().stands()).isEqualTo(Stands.ENDING);
        assertThat(ailing())
                .hasValueSatisfying(
                        one -> assertThat(one.ending() && !one.broken()).isTrue());
    }

    @Test
    void what_calls_use_and_cost_is_kept_by_day_and_what_is_left_is_what_was_said_last() {
        var meter = connections.open(connection).orElseThrow().meter();
        var resets = clock.instant().plusSeconds(900).truncatedTo(ChronoUnit.SECONDS);
        meter.note(Use.ONE_CALL);
        meter.note(new Use(50, 5_000, Optional.of(new Left(Left.Of.ACCOUNT, 90, 100, resets))));
        meter.note(new Use(50, 5_000, Optional.of(new Left(Left.Of.ACCOUNT, 40, 100, resets))));
        meter.note(new Use(1, 0, Optional.of(new Left(Left.Of.APPLICATION, 7, 10, resets))));

        assertThat(condition().used()).isEqualTo(102);
        assertThat(condition().dollars()).isEqualByComparingTo(new BigDecimal("0.01"));
        assertThat(condition().left()).contains(new Condition.Quota(40, 100, resets));
        assertThat(conditions.applications())
                .filteredOn(one -> one.name().equals("square"))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.used()).isGreaterThanOrEqualTo(102);
                    assertThat(one.left()).contains(new Condition.Quota(7, 10, resets));
                });
    }

    @Test
    void how_late_the_city_heard_the_newest_is_known() {
        var ref = SquareChannel.root(UUID.randomUUID().toString());
        transaction.executeWithoutResult(status -> {
            past.land(connection, square.said(ref, ref, "", "Åsa", "Hur dags öppnar ni?"));
            past.read();
        });

        assertThat(condition().newest())
                .hasValueSatisfying(
                        newest -> assertThat(newest.late()).isBetween(Duration.ZERO, Duration.ofMinutes(1)));
    }

    @Test
    void the_worst_come_first_and_the_list_goes_on_where_it_stopped() {
        var other = connections.make(
                Network.SQUARE,
                new Granted("remote-" + UUID.randomUUID(), "b", new Secret("b")),
                decided.decision(),
                Actor.TORG);
        var both = List.of(connection, other);
        db.sql("update connection set health = 'BROKEN' where id = :id")
                .param("id", other)
                .update();

        var first = conditions.list(both, Conditions.Search.ALL, Conditions.After.NOTHING, 1);
        var rest = conditions.list(both, Conditions.Search.ALL, new Conditions.After(Stands.BROKEN, other), 10);

        assertThat(first).extracting(Condition::connection).containsExactly(other);
        assertThat(rest).extracting(Condition::connection).containsExactly(connection);
        assertThat(conditions.count(both, Optional.of(Network.SQUARE)))
                .containsEntry(Stands.BROKEN, 1L)
                .containsEntry(Stands.WORKS, 1L);
        assertThat(conditions.list(
                        both,
                        new Conditions.Search(Optional.of(Network.X), Optional.empty()),
                        Conditions.After.NOTHING,
                        10))
                .isEmpty();
    }

    private void fails(Fault.Kind kind, String word) {
        connections.failed(connection, new Fault(kind, word, clock.instant()));
    }

    private void ends(Duration in) {
        db.sql("update connection set ends_at = :ends where id = :id")
                .param("ends", java.sql.Timestamp.from(clock.instant().plus(in)))
                .param("id", connection)
                .update();
    }

    private Optional<Conditions.Ailing> ailing() {
        return conditions.ailing().stream()
                .filter(one -> one.connection() == connection)
                .findFirst();
    }

    private Condition condition() {
        return conditions.of(connection).orElseThrow();
    }

    private Instant nextTest() {
        return db.sql("select next_test_at from connection where id = :id")
                .param("id", connection)
                .query((row, n) -> row.getTimestamp(1).toInstant())
                .single();
    }

    private long failures() {
        return db.sql(
                        "select count(*) from ledger_entry where subject = :subject and kind = 'platforms.connection-failed'")
                .param("subject", "connection/" + connection)
                .query(Long.class)
                .single();
    }
}
